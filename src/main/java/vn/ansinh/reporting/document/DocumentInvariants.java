package vn.ansinh.reporting.document;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.check.Invariant;
import vn.ansinh.reporting.check.Invariants;

/** Each letter has a number of its own, each file is the one that was uploaded, and both belong to something. */
@Component
class DocumentInvariants implements Invariants {

    private final ObjectProvider<Invariants> modules;

    DocumentInvariants(ObjectProvider<Invariants> modules) {
        this.modules = modules;
    }

    @Override
    public List<Invariant> rules() {
        return List.of(
                Invariant.of(
                        "letter-numbers", "A number is used once per agency, kind and year, however written.", """
                        select min(agency || ' ' || kind || ' ' || year || ' ' || number),
                               'also used for ' || string_agg(object, ', ' order by object)
                          from document_register
                         where not doubled
                         group by agency, kind, year, value, suffix having count(*) > 1
                        """),
                Invariant.warning(
                        "letter-doubles", "No number was given twice before numbers were compared by value.", """
                        select agency || ' ' || kind || ' ' || year || ' ' || number, 'also stands there for ' || object
                          from document_register where doubled
                        """),
                Invariant.of("letter-years", "A letter stands in the register of its year.", """
                        select object, number || '/' || symbol || ' of ' || date || ' stands in ' || year
                          from document_register where extract(year from date) <> year
                        """),
                Invariant.of("letter-agencies", "A register is kept by a body of the directory.", """
                        select object, number || '/' || symbol || ' is of ' || agency || ', which there is not'
                          from document_register r
                         where not exists (select from agency a where a.code = r.agency)
                        """),
                Invariant.of("round-hashes", "What was sent is kept as it was signed.", """
                        select document, 'the content of round ' || number || ' is not what its hash was taken of'
                          from document_round
                         where encode(sha256(convert_to(content, 'UTF8')), 'hex') is distinct from sha256::text
                        """),
                Invariant.of("file-hashes", "Every file is the one that was uploaded.", """
                        select object_key, 'file ' || id || ', ' || name || ', is another' from stored_file
                         where encode(sha256(content), 'hex') <> sha256 or size <> length(content)
                        """),
                Invariant.of("signed-files", "Nothing has two signed letters at a time.", """
                        select object_key, count(*) || ' signed files' from stored_file
                         where purpose = 'SIGNED' and removed_at is null group by object_key having count(*) > 1
                        """),
                Invariant.of(
                        "owned-files",
                        "Every document, file, letter, note and change belongs to something there is.",
                        """
                        with known as (%s)
                        select object_key, 'file ' || id || ', ' || name || ', belongs to nothing' from stored_file
                         where split_part(object_key, '#', 1) not in (select * from known)
                        union all
                        select object, number || '/' || symbol || ' was sent for nothing' from document_register
                         where split_part(object, '#', 1) not in (select * from known)
                        union all
                        select key, type || ' belongs to nothing' from document
                         where split_part(key, '#', 1) not in (select * from known)
                        union all
                        select document, 'round ' || number || ' belongs to nothing' from document_round
                         where split_part(document, '#', 1) not in (select * from known)
                        union all
                        select document, 'a note of ' || kind || ' belongs to nothing' from document_note
                         where split_part(document, '#', 1) not in (select * from known)
                        union all
                        select document, 'a change of ' || field || ' belongs to nothing' from document_edit
                         where split_part(document, '#', 1) not in (select * from known)
                        """.formatted(objects(modules))));
    }

    private static String objects(ObjectProvider<Invariants> modules) {
        return modules.orderedStream()
                .map(Invariants::objects)
                .filter(objects -> !objects.isEmpty())
                .collect(Collectors.joining(" union all "));
    }

    @Override
    public List<String> triggers() {
        return List.of(
                "document_end",
                "document_no_truncate",
                "document_register_append_only",
                "document_register_no_truncate",
                "document_round_no_truncate",
                "document_round_written_once",
                "stored_file_frozen");
    }
}
