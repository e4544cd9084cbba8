package vn.ansinh.reporting.exchange;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.RegimeFiles;
import vn.ansinh.reporting.catalogue.RegimeFiles.Table;
import vn.ansinh.reporting.engine.WithinReach;
import vn.ansinh.reporting.exchange.RegimePackage.Body;
import vn.ansinh.reporting.exchange.RegimePackage.Figure;
import vn.ansinh.reporting.exchange.RegimePackage.Form;
import vn.ansinh.reporting.exchange.RegimePackage.Heading;
import vn.ansinh.reporting.exchange.RegimePackage.Narrative;
import vn.ansinh.reporting.exchange.RegimePackage.State;

/** Our own neutral JSON: a file per packet, as the schemas in {@code exchange/} describe it, and a heading. */
@Component
class NeutralJson implements PacketFormat {

    /** Counted up when an older program would understand it wrongly. */
    static final int VERSION = 1;

    static final String HEADING = "goi-tin.json";

    /** Nothing here is according to the regulation below the names of packets. */
    static final String NOTICE = "chờ đối chiếu toàn văn QCVN 125:2021/BTTTT";

    /** @param packets how many items each file has */
    record HeadingFile(
            int version,
            String notice,
            String regime,
            String source,
            Instant writtenAt,
            Map<String, Integer> packets) {}

    /** @param name as the regulation has it */
    record PacketFile<T>(int packet, String name, int version, String notice, List<T> items) {}

    private static final Map<Packet, Class<?>> ITEMS = Map.of(
            Packet.REGIME, Table.class,
            Packet.FORMS, Form.class,
            Packet.OUTLINE, Table.class,
            Packet.FIGURES, Figure.class,
            Packet.NARRATIVES, Narrative.class,
            Packet.STATES, State.class,
            Packet.PERIODS, Table.class,
            Packet.INDICATORS, Table.class,
            Packet.BREAKDOWNS, Body.class);

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(20)
                            .maxStringLength(1_000_000)
                            .build())
                    .build())
            .addModule(new JavaTimeModule())
            .addModules(new WithinReach(), new PacketValues())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    // Every field is there, also one that is open.
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                    DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            // What may be open says so itself.
            .defaultSetterInfo(JsonSetter.Value.forValueNulls(Nulls.FAIL, Nulls.FAIL))
            .build();

    private static final ObjectWriter LINES = JSON.writerWithDefaultPrettyPrinter();

    @Override
    public Map<String, byte[]> write(RegimePackage content) {
        Map<Packet, List<?>> items = new LinkedHashMap<>();
        Arrays.stream(Packet.values())
                .filter(Packet::used)
                .forEach(packet -> items.put(packet, items(packet, content)));
        Map<String, Integer> counts = new LinkedHashMap<>();
        items.forEach((packet, list) -> counts.put(packet.fileName(), list.size()));
        Heading heading = content.heading();
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(
                HEADING,
                bytes(new HeadingFile(
                        VERSION, NOTICE, heading.regime(), heading.source(), heading.writtenAt(), counts)));
        items.forEach((packet, list) -> files.put(
                packet.fileName(), bytes(new PacketFile<>(packet.number(), packet.title(), VERSION, NOTICE, list))));
        return files;
    }

    private static List<?> items(Packet packet, RegimePackage content) {
        return switch (packet) {
            case FORMS -> content.forms();
            case FIGURES -> content.figures();
            case NARRATIVES -> content.narratives();
            case STATES -> content.states();
            case BREAKDOWNS -> content.bodies();
            default ->
                content.tables().stream()
                        .filter(table -> packetOf(table.set()) == packet)
                        .toList();
        };
    }

    /** In which packet a set of reference data goes. */
    static Packet packetOf(String set) {
        return switch (set) {
            case "outline" -> Packet.OUTLINE;
            case "period-rules" -> Packet.PERIODS;
            case "areas", "indicators", "series-breaks" -> Packet.INDICATORS;
            default -> Packet.REGIME;
        };
    }

    private static byte[] bytes(Object content) {
        try {
            return LINES.writeValueAsBytes(content);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public RegimePackage read(Map<String, byte[]> files, Wrong wrong) {
        HeadingFile heading = heading(files.get(HEADING), wrong);
        if (heading == null) {
            return null;
        }
        Map<Packet, List<?>> items = new LinkedHashMap<>();
        for (Packet packet : Packet.values()) {
            if (packet.used()) {
                items.put(packet, items(packet, files.get(packet.fileName()), heading, wrong));
            }
        }
        if (!wrong.none()) {
            return null;
        }
        var tables = new ArrayList<Table>();
        for (Packet packet : List.of(Packet.REGIME, Packet.OUTLINE, Packet.PERIODS, Packet.INDICATORS)) {
            for (Table table : NeutralJson.<Table>list(items, packet)) {
                checked(packet, table, heading.regime(), wrong);
                tables.add(table);
            }
        }
        tables.sort((one, other) -> Integer.compare(
                RegimeFiles.sets().indexOf(one.set()), RegimeFiles.sets().indexOf(other.set())));
        return new RegimePackage(
                new Heading(heading.regime(), heading.source(), heading.writtenAt()),
                tables,
                list(items, Packet.FORMS),
                list(items, Packet.FIGURES),
                list(items, Packet.NARRATIVES),
                list(items, Packet.STATES),
                list(items, Packet.BREAKDOWNS));
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> list(Map<Packet, List<?>> items, Packet packet) {
        return (List<T>) items.get(packet);
    }

    private static void checked(Packet packet, Table table, String regime, Wrong wrong) {
        if (!RegimeFiles.sets().contains(table.set()) || packetOf(table.set()) != packet) {
            wrong.add("set", packet.fileName(), String.valueOf(table.set()));
        } else if (!RegimeFiles.ownedBy(regime, table)) {
            wrong.add("other-regime", packet.fileName(), table.set(), regime);
        }
    }

    private static HeadingFile heading(byte[] file, Wrong wrong) {
        if (file == null) {
            wrong.add("no-heading", HEADING);
            return null;
        }
        try {
            int version = JSON.readTree(file).path("version").asInt(0);
            if (version != VERSION) {
                wrong.add("version", HEADING, String.valueOf(version), VERSION);
                return null;
            }
            HeadingFile heading = JSON.readValue(file, HeadingFile.class);
            if (heading.regime.isBlank() || heading.source.isBlank() || heading.source.length() > 200) {
                wrong.add("no-heading", HEADING);
                return null;
            }
            return heading;
        } catch (IOException e) {
            wrong.add("unreadable", HEADING, place(e));
            return null;
        }
    }

    private static List<?> items(Packet packet, byte[] file, HeadingFile heading, Wrong wrong) {
        String name = packet.fileName();
        if (file == null) {
            wrong.add("missing", name, packet.title());
            return List.of();
        }
        try {
            JavaType type = JSON.getTypeFactory().constructParametricType(PacketFile.class, ITEMS.get(packet));
            PacketFile<?> read = JSON.readValue(file, type);
            Integer counted = heading.packets.get(name);
            if (read.packet != packet.number() || !packet.title().equals(read.name)) {
                wrong.add("other-packet", name, packet.title());
            } else if (read.version != VERSION) {
                wrong.add("version", name, String.valueOf(read.version), VERSION);
            } else if (counted == null || counted != read.items.size()) {
                wrong.add("count", name, String.valueOf(counted), read.items.size());
            } else {
                return read.items;
            }
        } catch (IOException e) {
            wrong.add("unreadable", name, place(e));
        }
        return List.of();
    }

    /** Where it stands, and never what a parser says of classes. */
    private static String place(IOException failure) {
        if (failure instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            return mapping.getPath().stream()
                    .map(part -> part.getFieldName() == null ? "[" + (part.getIndex() + 1) + "]" : part.getFieldName())
                    .collect(Collectors.joining("."));
        }
        return failure instanceof JsonProcessingException json && json.getLocation() != null
                ? json.getLocation().getLineNr() + ":" + json.getLocation().getColumnNr()
                : "?";
    }
}
