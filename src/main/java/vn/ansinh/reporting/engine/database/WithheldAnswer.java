package vn.ansinh.reporting.engine.database;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/** An answer that goes out as it is made, unless it is a failure that comes of the database's. */
final class WithheldAnswer extends HttpServletResponseWrapper {

    private final WebRequest request;
    private final boolean asItIs;
    private boolean withheld;

    /** @param asItIs never withheld */
    WithheldAnswer(HttpServletResponse response, WebRequest request, boolean asItIs) {
        super(response);
        this.request = request;
        this.asItIs = asItIs;
    }

    boolean withheld() {
        return withheld;
    }

    void withhold() {
        withheld = true;
    }

    /** To Spring a lock that was not to be had in time is a conflict like any other, so 409 may come of it as well. */
    private boolean consequence(int status) {
        return !asItIs && request.troubled() && (status >= SC_INTERNAL_SERVER_ERROR || status == SC_CONFLICT);
    }

    @Override
    public void setStatus(int status) {
        if (consequence(status)) {
            withhold();
        } else {
            super.setStatus(status);
        }
    }

    @Override
    public void sendError(int status) throws IOException {
        if (consequence(status)) {
            withhold();
        } else {
            super.sendError(status);
        }
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        if (consequence(status)) {
            withhold();
        } else {
            super.sendError(status, message);
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return withheld ? new Nowhere() : super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        return withheld ? new PrintWriter(Writer.nullWriter()) : super.getWriter();
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!withheld) {
            super.flushBuffer();
        }
    }

    private static final class Nowhere extends ServletOutputStream {

        @Override
        public void write(int b) {
            // The answer is another.
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            // The answer is another.
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("written synchronously");
        }
    }
}
