package vn.ansinh.reporting.engine;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Lets an answer through as it is written, and keeps a failure back: its status is set before its words, so nothing of it
 * has left when the gate says it in words of its own.
 */
final class WithheldFailure extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream withheld = new ByteArrayOutputStream();
    private PrintWriter writer;
    private long length = -1;

    WithheldFailure(HttpServletResponse response) {
        super(response);
    }

    boolean failed() {
        return getStatus() >= SC_BAD_REQUEST;
    }

    /** What the failure was told with; empty when nothing was said, or nothing failed. */
    byte[] words() {
        if (writer != null) {
            writer.flush();
        }
        return withheld.toByteArray();
    }

    @Override
    public void sendError(int status) {
        setStatus(status);
    }

    @Override
    public void sendError(int status, String message) {
        setStatus(status);
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (failed()) {
            return new Withholding();
        }
        tellLength();
        return super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (!failed()) {
            tellLength();
            return super.getWriter();
        }
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(withheld, StandardCharsets.UTF_8));
        }
        return writer;
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!failed()) {
            super.flushBuffer();
        }
    }

    // Told before the status is: of a failure it would be the length of words that are not sent.
    @Override
    public void setContentLength(int told) {
        length = told;
    }

    @Override
    public void setContentLengthLong(long told) {
        length = told;
    }

    private void tellLength() {
        if (length >= 0) {
            super.setContentLengthLong(length);
        }
    }

    private final class Withholding extends ServletOutputStream {

        @Override
        public void write(int sign) {
            withheld.write(sign);
        }

        @Override
        public void write(byte[] words, int offset, int length) {
            withheld.write(words, offset, length);
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
