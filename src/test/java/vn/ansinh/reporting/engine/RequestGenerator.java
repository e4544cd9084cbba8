package vn.ansinh.reporting.engine;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Matcher;

/**
 * Requests nobody would send on purpose but an attacker, from a seed: the same seed, the same requests. A body starts
 * from the fields an operation knows and is then bent out of shape.
 */
final class RequestGenerator {

    /** @param body null for none */
    record Request(String method, String path, String type, byte[] body) {

        @Override
        public String toString() {
            String text = body == null ? "" : new String(body, StandardCharsets.UTF_8);
            return method + " " + path + " " + type + " "
                    + (text.length() > 600 ? text.substring(0, 600) + "… (" + body.length + " bytes)" : text);
        }
    }

    /** Were one of these run, there would be no such bean, and the engine would answer 500. */
    private static final List<String> EXPRESSIONS = List.of(
            "${fuzz.run()}", "#{fuzz.run()}", "${''.getClass().forName('fuzz')}", "${now().fuzz}", "${fuzz[0]}");

    private static final List<String> STRANGE = List.of(
            "",
            " ",
            "%",
            "\\u0000",
            "\\ud800",
            "\\u202etxt.exe",
            "\\u200b",
            "\\u0007",
            "' or 1=1 --",
            "<script>alert(1)</script>",
            "../../etc/passwd",
            "2021-04-12T08:00:00.000+0700",
            "9999-99-99",
            "2021-04-31",
            "99999999-01-01T00:00:00.000+0000",
            "-1",
            "1.234,5",
            "NaN",
            "SYT",
            "SGDDT",
            "admin",
            "syt-officers",
            "asc",
            "\\u1ebfe\\u0301");

    private static final List<String> NUMBERS = List.of(
            "0", "-1", "1", "2147483648", "-9223372036854775809", "1e308", "1e999999", "0.1", "1E-400", "00", "+1");

    private static final List<String> ENCODINGS = List.of("UTF-16", "UTF-16LE", "UTF-32BE", "IBM037", "ISO-8859-1");

    private static final List<String> TYPES = List.of(
            "application/json;charset=UTF-16",
            "application/json;charset=x-none",
            "application/json; charset=\"",
            "application/hal+json",
            "text/plain",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data;boundary=x",
            "*/*",
            "json");

    private final Random random;

    RequestGenerator(long seed) {
        this.random = new Random(seed);
    }

    /**
     * @param path with {@code {}} where something strange may stand instead of what the operation is about
     * @param subject what the operation is about
     * @param fields the names its body or address knows
     */
    Request request(String method, String path, List<String> subject, List<String> fields) {
        String address = address(path, subject);
        boolean asks = method.equals("GET") || method.equals("DELETE") || method.equals("OPTIONS");
        if (asks && chance(90)) {
            return new Request(method, address + query(fields), null, null);
        }
        String body = chance(90) ? object(fields, 0) : value(fields, 0);
        return bent(method, chance(90) ? address : address + query(fields), body);
    }

    private Request bent(String method, String path, String body) {
        byte[] plain = body.getBytes(StandardCharsets.UTF_8);
        return switch (random.nextInt(20)) {
            case 0 -> new Request(method, path, "application/json", body.getBytes(Charset.forName(any(ENCODINGS))));
            case 1 -> new Request(method, path, any(TYPES), plain);
            case 2 -> new Request(method, path, "application/json", cut(plain));
            case 3 -> new Request(method, path, "application/json", new byte[0]);
            case 4 -> new Request(method, path, "application/json", (body + body).getBytes(StandardCharsets.UTF_8));
            default -> new Request(method, path, "application/json", plain);
        };
    }

    private byte[] cut(byte[] body) {
        byte[] part = new byte[random.nextInt(body.length + 1)];
        System.arraycopy(body, 0, part, 0, part.length);
        if (part.length > 0) {
            part[random.nextInt(part.length)] = (byte) random.nextInt(256);
        }
        return part;
    }

    private String address(String path, List<String> subject) {
        String address = path;
        for (String part : subject) {
            String here = chance(85) ? part : encoded(any(STRANGE));
            address = address.replaceFirst("\\{[^/]*}", Matcher.quoteReplacement(here));
        }
        return address;
    }

    private String query(List<String> fields) {
        var query = new StringBuilder();
        for (int count = random.nextInt(4); count > 0; count--) {
            query.append(query.isEmpty() ? '?' : '&')
                    .append(encoded(name(fields)))
                    .append('=')
                    .append(encoded(chance(30) ? any(EXPRESSIONS) : chance(50) ? any(STRANGE) : any(NUMBERS)));
        }
        return query.toString();
    }

    private String object(List<String> fields, int depth) {
        var members = new ArrayList<String>();
        for (int count = random.nextInt(5) + (depth == 0 ? 1 : 0); count > 0; count--) {
            String name = name(fields);
            members.add('"' + name + "\":" + value(fields, depth + 1));
            if (chance(4)) {
                members.add('"' + name + "\":" + value(fields, depth + 1));
            }
        }
        return '{' + String.join(",", members) + '}';
    }

    private String name(List<String> fields) {
        String name =
                fields.isEmpty() || chance(8) ? any(List.of("x", "id", "orQueries", "variables", "type")) : any(fields);
        return switch (random.nextInt(40)) {
            case 0 -> name + "Expression";
            case 1 -> name.toUpperCase(Locale.ROOT);
            case 2 -> "\\u%04x".formatted((int) name.charAt(0)) + name.substring(1);
            case 3 -> name + "\\u0000";
            case 4 -> "dueAfterExpression";
            case 5 -> "a".repeat(600);
            default -> name;
        };
    }

    private String value(List<String> fields, int depth) {
        List<Supplier<String>> kinds = List.of(
                () -> '"' + any(EXPRESSIONS) + '"',
                () -> '"' + any(STRANGE) + '"',
                () -> '"' + any(STRANGE) + any(STRANGE) + '"',
                () -> any(NUMBERS),
                () -> any(List.of("true", "false", "null")),
                () -> '[' + (depth > 4 ? "" : value(fields, depth + 1)) + ']',
                () -> '[' + (depth > 4 ? "" : value(fields, depth + 1) + ',' + value(fields, depth + 1)) + ']',
                () -> depth > 4 ? "{}" : object(fields, depth + 1),
                () -> depth > 4 ? "{}" : "{\"value\":" + value(fields, depth + 1) + ",\"type\":\"String\"}",
                this::huge);
        // Huge ones are costly to send, and one in a hundred says it as well.
        return kinds.get(random.nextInt(chance(10) ? kinds.size() : kinds.size() - 1))
                .get();
    }

    private String huge() {
        return switch (random.nextInt(4)) {
            case 0 -> '"' + "ế".repeat(20_000) + '"';
            case 1 -> "[".repeat(2_000) + "]".repeat(2_000);
            case 2 -> "9".repeat(5_000);
            default -> '[' + "null,".repeat(5_000) + "null]";
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text.replace("\\u0000", "\0").replace("\\u202e", "\u202e"), StandardCharsets.UTF_8)
                .replace("+", "%20");
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
