package vn.ansinh.reporting.signature;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * What reading a PDF will take, found out without reading it: a reader unpacks the streams that hold other objects before
 * anybody can ask how large they are.
 *
 * @param pdf whether it is one at all
 * @param locked whether it is closed by a password or by rights
 * @param excessive whether reading it would take more than any letter needs
 * @param light whether its pages may be unpacked too
 */
record Structure(boolean pdf, boolean locked, boolean excessive, boolean light) {

    /** A header is looked for in the first 1,024 bytes (ISO 32000-1, annex H). */
    private static final int HEADER = 1024;

    /** More than is taken from anybody (document/UploadedFile). */
    private static final int MOST_BYTES = 32 * 1024 * 1024;

    private static final int MOST_UNPACKED_OBJECTS = 32 * 1024 * 1024;
    private static final int MOST_UNPACKED = 192 * 1024 * 1024;

    /** Each opens an array, a dictionary or a text, of which a reader keeps an object. */
    private static final int MOST_PARTS = 2_000_000;

    private static final int MOST_SIGNATURES = 20;

    /** As far back as a stream's dictionary is looked for. */
    private static final int DICTIONARY = 4096;

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "endstream".getBytes(StandardCharsets.US_ASCII);

    private static final Pattern ESCAPED = Pattern.compile("#([0-9a-fA-F]{2})");

    /** Of streams that hold objects, or where objects stand. */
    private static final Pattern OBJECTS = Pattern.compile("/(?:ObjStm|XRef|First|W)(?![A-Za-z0-9])");

    private static final Pattern PACKED = Pattern.compile("/(?:FlateDecode|Fl)(?![A-Za-z0-9])");

    private static final Pattern PACKED_OTHERWISE = Pattern.compile(
            "/(?:LZWDecode|LZW|RunLengthDecode|RL|ASCIIHexDecode|AHx|ASCII85Decode|A85)(?![A-Za-z0-9])|/Filter\\s+\\d");

    private static final Pattern ENCRYPTED = Pattern.compile("/Encrypt(?![A-Za-z0-9])");

    private static final Pattern SIGNATURE = Pattern.compile("/ByteRange(?![A-Za-z0-9])");

    static Structure of(byte[] file) {
        var reading = new Reading(file);
        reading.run();
        return new Structure(reading.isPdf(), reading.locked, reading.excessive, reading.unpacked <= MOST_UNPACKED);
    }

    private static final class Reading {

        private final byte[] file;
        private final byte[] buffer = new byte[64 * 1024];
        private boolean locked;
        private boolean excessive;
        private long unpacked;
        private long objects;
        private int parts;
        private int signatures;

        Reading(byte[] file) {
            this.file = file;
        }

        boolean isPdf() {
            return find("%PDF-".getBytes(StandardCharsets.US_ASCII), 0, Math.min(file.length, HEADER)) >= 0;
        }

        void run() {
            if (!isPdf()) {
                return;
            }
            excessive = file.length > MOST_BYTES;
            int from = 0;
            while (from < file.length && !excessive) {
                int stream = find(STREAM, from, file.length);
                plain(from, stream < 0 ? file.length : stream);
                if (stream < 0) {
                    return;
                }
                int data = afterLine(stream + STREAM.length);
                String dictionary = dictionary(from, stream);
                unpack(dictionary, data);
                int end = find(END, data, file.length);
                from = end < 0 ? data : end + END.length;
            }
        }

        /** Objects as they stand in the file. */
        private void plain(int from, int to) {
            count(file, from, to);
            // Two views that overlap, so that no name is cut in two and no copy is as large as the file.
            for (int at = from; at < to; at += buffer.length) {
                String text = text(Math.max(from, at - 32), Math.min(to, at + buffer.length));
                locked |= ENCRYPTED.matcher(text).find();
                Matcher found = SIGNATURE.matcher(text);
                while (found.find()) {
                    signatures++;
                }
            }
            // A name in the overlap may count twice.
            excessive |= signatures > 2 * MOST_SIGNATURES;
        }

        private String dictionary(int from, int to) {
            String text = text(Math.max(from, to - DICTIONARY), to);
            return text.substring(Math.max(0, text.lastIndexOf(" obj")));
        }

        private void unpack(String dictionary, int data) {
            boolean holdsObjects = OBJECTS.matcher(dictionary).find() || !dictionary.contains(" obj");
            boolean packed = PACKED.matcher(dictionary).find();
            if (holdsObjects) {
                long times = PACKED.matcher(dictionary).results().count();
                excessive |= times > 1 || PACKED_OTHERWISE.matcher(dictionary).find();
            } else if (PACKED_OTHERWISE.matcher(dictionary).find()) {
                unpacked = (long) MOST_UNPACKED + 1;
            }
            if (packed && (holdsObjects || unpacked <= MOST_UNPACKED)) {
                inflate(data, holdsObjects);
            }
        }

        private void inflate(int data, boolean holdsObjects) {
            var inflater = new Inflater();
            try {
                inflater.setInput(file, data, file.length - data);
                while (!inflater.finished() && !excessive && (holdsObjects || unpacked <= MOST_UNPACKED)) {
                    int read = inflater.inflate(buffer);
                    if (read == 0) {
                        return;
                    }
                    unpacked += read;
                    if (holdsObjects) {
                        objects += read;
                        count(buffer, 0, read);
                        excessive |= objects > MOST_UNPACKED_OBJECTS;
                    }
                }
            } catch (DataFormatException e) {
                // A reader comes no further either.
                return;
            } finally {
                inflater.end();
            }
        }

        private void count(byte[] bytes, int from, int to) {
            for (int at = from; at < to; at++) {
                if (bytes[at] == '[' || bytes[at] == '<' || bytes[at] == '(') {
                    parts++;
                }
            }
            excessive |= parts > MOST_PARTS;
        }

        private String text(int from, int to) {
            String text = new String(file, from, to - from, StandardCharsets.ISO_8859_1);
            return text.indexOf('#') < 0
                    ? text
                    : ESCAPED.matcher(text)
                            .replaceAll(hex -> Matcher.quoteReplacement(
                                    String.valueOf((char) Integer.parseInt(hex.group(1), 16))));
        }

        private int afterLine(int at) {
            int next = at;
            if (next < file.length && file[next] == '\r') {
                next++;
            }
            return next < file.length && file[next] == '\n' ? next + 1 : next;
        }

        private int find(byte[] word, int from, int to) {
            for (int at = from; at + word.length <= to; at++) {
                int same = 0;
                while (same < word.length && file[at + same] == word[same]) {
                    same++;
                }
                if (same == word.length) {
                    return at;
                }
            }
            return -1;
        }
    }
}
