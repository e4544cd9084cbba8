package vn.ansinh.reporting.integrity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.ansinh.reporting.engine.Refusal;

/** What breaks the rules of the master data, for those who open cycles and put regimes into service. */
@Service
public class MasterDataChecks {

    /** The page that says what to do. */
    public static final String PAGE = "/kiem-tra-du-lieu";

    private final MasterDataReader reader;
    private final FindingWords words;

    MasterDataChecks(MasterDataReader reader, FindingWords words) {
        this.reader = reader;
        this.words = words;
    }

    /** How many people a group has, and how many of them have a mail address. */
    public record Staff(int members, int reachable) {

        public boolean complete() {
            return members > 0 && reachable == members;
        }
    }

    /** What was found at one look, as things are today. */
    public static final class Found {

        private final MasterData data;
        private final Map<DataCheck, List<Finding>> findings;
        private final FindingWords words;

        Found(MasterData data, FindingWords words) {
            this.data = data;
            this.findings = MasterDataChecks.findings(data);
            this.words = words;
        }

        /** Whether a regime, or the province, breaks this rule today. */
        public boolean broken(String key, String regime) {
            return !of(key, regime).isEmpty();
        }

        /** At how many places it is broken. */
        public int count(String key, String regime) {
            return of(key, regime).size();
        }

        /** What it is broken at, as the page names it. */
        public String names(String key, String regime) {
            return words.names(of(key, regime));
        }

        private List<Finding> of(String key, String regime) {
            return findings.entrySet().stream()
                    .filter(check -> check.getKey().key().equals(key))
                    .flatMap(check -> now(check.getValue(), regime).stream())
                    .toList();
        }

        /**
         * What stops cycles of the regime today, each rule with what it is broken at; empty when nothing does.
         *
         * @param but rules that are told elsewhere
         */
        public List<String> stops(String regime, Set<String> but) {
            return findings.entrySet().stream()
                    .filter(check -> check.getKey().stops()
                            && !but.contains(check.getKey().key()))
                    .map(check -> Map.entry(check.getKey(), now(check.getValue(), regime)))
                    .filter(check -> !check.getValue().isEmpty())
                    .map(check -> words.title(check.getKey()) + " (" + words.names(check.getValue()) + ")")
                    .toList();
        }

        /** How many rules that stop nothing are broken today. */
        public int toMend(String regime) {
            return (int) findings.entrySet().stream()
                    .filter(check -> !check.getKey().stops()
                            && !now(check.getValue(), regime).isEmpty())
                    .count();
        }

        public Staff staff(String group) {
            List<Roster.Member> members = data.people().of(group);
            return new Staff(members.size(), (int)
                    members.stream().filter(Roster.Member::reachable).count());
        }

        private static List<Finding> now(List<Finding> findings, String regime) {
            return findings.stream()
                    .filter(finding -> finding.now() && finding.concerns(regime))
                    .toList();
        }
    }

    /** As things are today, of all regimes. */
    public Found now() {
        return new Found(reader.today(regime -> true), words);
    }

    /** Why no cycle of the regime may open today, as a list in words; empty when nothing stops it. */
    public Optional<String> stop(String regime) {
        List<String> stops = new Found(reader.today(one -> one.code().equals(regime)), words).stops(regime, Set.of());
        return stops.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", stops));
    }

    /** @throws Refusal while a rule that stops is broken: which, at what, and where it is said what to do */
    public void requireNoStop(String regime) {
        stop(regime).ifPresent(stops -> {
            throw Refusal.conflict("integrity.refusal", stops, PAGE);
        });
    }

    /** What each rule finds, in the order of the page. */
    static Map<DataCheck, List<Finding>> findings(MasterData data) {
        return DataChecks.ALL.stream()
                .collect(Collectors.toMap(
                        check -> check,
                        check -> check.rule().of(data).toList(),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }
}
