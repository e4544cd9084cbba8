package vn.ansinh.reporting.development.play;

/** The application did not let somebody do what the play has him do. */
final class PlayStopped extends RuntimeException {

    PlayStopped(String user, String request, String answer) {
        super(user + ": " + request + ": " + answer);
    }
}
