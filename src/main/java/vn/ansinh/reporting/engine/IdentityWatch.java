package vn.ansinh.reporting.engine;

/**
 * Told what a signed-in person changes of users, groups, memberships and grants, whichever way he does it, in the transaction
 * that does it. What the program itself does is not told.
 */
public interface IdentityWatch {

    /** What can be done to a user, a group or a grant. */
    enum Change {
        USER_CREATED,
        USER_CHANGED,
        USER_DELETED,
        GROUP_CREATED,
        GROUP_CHANGED,
        GROUP_DELETED,
        JOINED,
        LEFT,
        GRANT_GIVEN,
        GRANT_CHANGED,
        GRANT_TAKEN
    }

    /**
     * To whom it was done; a grant may be given to everybody.
     *
     * @param user null where it is no user
     * @param group null where it is no group
     */
    record Subject(String user, String group) {

        static Subject user(String id) {
            return new Subject(id, null);
        }

        static Subject group(String id) {
            return new Subject(null, id);
        }
    }

    /**
     * @param actor the person's id
     * @param detail the name, the group, the grant; never a password
     */
    void changed(String actor, Change change, Subject subject, String detail);
}
