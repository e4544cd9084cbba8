package vn.ansinh.reporting.engine;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.ansinh.reporting.engine.CurrentUser.Person;

/** What the gate asks where a request sets a password; {@code security} answers. */
public interface Passwords {

    /**
     * Changes a password in the engine's place, whose own way holds a connection while it hashes and leaves the person's
     * other sessions open.
     *
     * @param person who asks; he proves himself by the password he has
     * @param userId whose it is to be: his own, or anybody's for an administrator
     * @param present the person's own password
     * @throws Refusal when the new password is none, or the present one is not right
     */
    void change(
            HttpServletRequest request,
            HttpServletResponse response,
            Person person,
            String userId,
            String present,
            String wanted)
            throws IOException;

    /**
     * A user that an administrator is about to make.
     *
     * @param names the fields of his profile; null where there is none
     * @throws Refusal when the password is none for him
     */
    void check(String password, String userId, String... names);
}
