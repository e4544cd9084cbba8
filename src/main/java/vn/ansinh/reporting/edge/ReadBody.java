package vn.ansinh.reporting.edge;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A request whose body has been read to its end already. */
final class ReadBody extends HttpServletRequestWrapper {

    private final ServletInputStream body;

    ReadBody(HttpServletRequest request, InputStream read) {
        super(request);
        this.body = new Stream(read);
    }

    @Override
    public ServletInputStream getInputStream() {
        return body;
    }

    @Override
    public BufferedReader getReader() {
        String charset = getCharacterEncoding();
        return new BufferedReader(
                new InputStreamReader(body, charset == null ? StandardCharsets.UTF_8 : Charset.forName(charset)));
    }

    private static final class Stream extends ServletInputStream {

        private final InputStream read;
        private boolean finished;

        Stream(InputStream read) {
            this.read = read;
        }

        @Override
        public int read() throws IOException {
            int next = read.read();
            finished = next < 0;
            return next;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int count = read.read(into, from, length);
            finished = count < 0;
            return count;
        }

        @Override
        public boolean isFinished() {
            return finished;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("read synchronously");
        }
    }
}
