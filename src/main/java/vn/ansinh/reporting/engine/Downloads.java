package vn.ansinh.reporting.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files for a browser: always as a download, never opened inside our pages. */
public final class Downloads {

    /** Excel workbooks. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Downloads() {}

    public static ResponseEntity<byte[]> of(String name, String mediaType, byte[] content) {
        return answer(name, mediaType).body(content);
    }

    /** A file of the server's that is sent once and is gone then. */
    public static ResponseEntity<InputStreamResource> once(String name, String mediaType, Path file)
            throws IOException {
        long length = Files.size(file);
        return answer(name, mediaType)
                .contentLength(length)
                .body(new InputStreamResource(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE)));
    }

    private static ResponseEntity.BodyBuilder answer(String name, String mediaType) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString());
    }
}
