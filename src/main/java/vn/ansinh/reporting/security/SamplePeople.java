package vn.ansinh.reporting.security;

/**
 * Makes the people of a database in place of an operator. Only development has one; the production jar carries none, so
 * {@link AdministratorBootstrap} asks for a real administrator there.
 */
public interface SamplePeople {

    /** Makes at least an administrator, before the first request is answered. */
    void createAdministrator();
}
