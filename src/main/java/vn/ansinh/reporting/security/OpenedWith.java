package vn.ansinh.reporting.security;

import java.io.Serializable;

/**
 * Which password a session was opened with; kept in it.
 *
 * @param passwordMark see {@link vn.ansinh.reporting.engine.Accounts.Account}
 */
record OpenedWith(String passwordMark) implements Serializable {}
