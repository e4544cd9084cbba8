package vn.ansinh.reporting.journal;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.audit.AuditEntry;
import vn.ansinh.reporting.audit.AuditJournal.Wanted;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.audit.AuditedObjects;
import vn.ansinh.reporting.audit.AuditedObjects.Share;
import vn.ansinh.reporting.directory.AgencyCode;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.directory.ReferenceRefusal;
import vn.ansinh.reporting.engine.Formats;
import vn.ansinh.reporting.engine.People;
import vn.ansinh.reporting.engine.Texts;

/** Entries of the trail as people read them. */
@Component
class JournalLines {

    /**
     * @param actor the person's id; "system" for the program
     * @param person his name
     * @param action what was done, in words
     * @param object what it is called
     * @param address of its page; null where the reader may not open it, or there is none
     * @param detail in words; empty where there is none, or the reader does not read it
     */
    record Line(
            Instant at,
            String actor,
            String person,
            String action,
            String object,
            String key,
            String address,
            String detail) {}

    private static final Pattern HASH = Pattern.compile("(?:,?\\s*SHA-256)?\\s*\\b([0-9a-f]{8})[0-9a-f]{56}\\b");
    private static final Pattern MOMENT =
            Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?Z");
    private static final Pattern DAY = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b(?![-T])");
    private static final String PERSON = "person/";
    private static final String GROUP = "group/";

    private final List<AuditedObjects> modules;
    private final People people;
    private final AgencyDirectory directory;
    private final Texts texts;
    private final Clock clock;

    JournalLines(List<AuditedObjects> modules, People people, AgencyDirectory directory, Texts texts, Clock clock) {
        this.modules = modules;
        this.people = people;
        this.directory = directory;
        this.texts = texts;
        this.clock = clock;
    }

    /** Their names are asked for at once. */
    List<Line> of(List<AuditEntry> entries, Wanted wanted) {
        Map<String, String> names = people.names(entries.stream()
                .flatMap(entry -> Stream.of(entry.actor(), personOf(entry.objectKey())))
                .filter(Objects::nonNull)
                .toList());
        Set<String> keys = entries.stream().map(AuditEntry::objectKey).collect(Collectors.toSet());
        Map<String, String> objects = new HashMap<>();
        modules.forEach(module -> objects.putAll(module.names(keys)));
        return entries.stream()
                .map(entry -> line(entry, names, objects, wanted))
                .toList();
    }

    private Line line(AuditEntry entry, Map<String, String> names, Map<String, String> objects, Wanted wanted) {
        Optional<Share> share = wanted.shares() == null
                ? Optional.empty()
                : wanted.shares().stream()
                        .filter(one -> one.keys().contains(entry.objectKey()))
                        .findFirst();
        boolean open = share.map(Share::open).orElse(true);
        boolean said =
                share.map(one -> !one.wordless().contains(entry.action())).orElse(true);
        return new Line(
                entry.at(),
                entry.actor(),
                entry.actor().equals(AuditTrail.SYSTEM)
                        ? texts.of("journal.system")
                        : names.getOrDefault(entry.actor(), entry.actor()),
                action(entry.action()),
                object(entry.objectKey(), names, objects),
                entry.objectKey(),
                open ? address(entry.objectKey()) : null,
                said ? detail(entry) : "");
    }

    private String action(String action) {
        return Actions.known(action) ? texts.of("journal.action." + action) : texts.of("journal.action", action);
    }

    private String object(String key, Map<String, String> names, Map<String, String> objects) {
        String person = personOf(key);
        if (person != null) {
            return names.containsKey(person)
                    ? texts.of("journal.object.person", names.get(person), person)
                    : texts.of("journal.object.nobody", person);
        }
        if (key.startsWith(GROUP)) {
            return texts.of("journal.object.group", key.substring(GROUP.length()));
        }
        return switch (key) {
            case "grants" -> texts.of("journal.object.grants");
            case "sign-in" -> texts.of("journal.object.sign-in");
            case "kept-mails" -> texts.of("journal.object.kept-mails");
            case "reference-data" -> texts.of("journal.object.reference-data");
            case "word-templates" -> texts.of("journal.object.word-templates");
            default -> objects.getOrDefault(key, key);
        };
    }

    private static String personOf(String key) {
        return key.startsWith(PERSON) ? key.substring(PERSON.length()) : null;
    }

    private String address(String key) {
        return modules.stream()
                .flatMap(module -> module.address(key).stream())
                .findFirst()
                .orElse(null);
    }

    private String detail(AuditEntry entry) {
        String detail = entry.detail().strip();
        if (detail.isEmpty()) {
            return "";
        }
        if (Actions.OF_A_BODY.contains(entry.action())) {
            detail = body(detail);
        }
        for (AuditedObjects module : modules) {
            detail = module.said(entry.action(), detail).orElse(detail);
        }
        String moments = MOMENT.matcher(detail).replaceAll(one -> moment(one.group()));
        String words = hashes(DAY.matcher(moments).replaceAll("$3/$2/$1"));
        return Actions.WITH_SENTENCE.contains(entry.action())
                ? texts.of("journal.detail." + entry.action(), words)
                : words;
    }

    private static String moment(String text) {
        try {
            return Matcher.quoteReplacement(Formats.moment(Instant.parse(text)));
        } catch (DateTimeException e) {
            return Matcher.quoteReplacement(text);
        }
    }

    /** Their beginnings: enough to tell one from another. */
    private String hashes(String detail) {
        return HASH.matcher(detail)
                .replaceAll(hash -> Matcher.quoteReplacement(
                        (hash.start() == 0 ? "" : ", ") + texts.of("journal.hash", hash.group(1))));
    }

    private String body(String code) {
        try {
            return directory.nameOn(new AgencyCode(code), LocalDate.now(clock), texts.locale());
        } catch (ReferenceRefusal | IllegalArgumentException e) {
            return code;
        }
    }
}
