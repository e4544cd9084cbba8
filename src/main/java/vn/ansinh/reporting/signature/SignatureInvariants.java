package vn.ansinh.reporting.signature;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.check.Invariant;
import vn.ansinh.reporting.check.Invariants;

/** What is told of a signed file was found of this file. */
@Component
class SignatureInvariants implements Invariants {

    @Override
    public List<Invariant> rules() {
        return List.of(
                Invariant.of("signature-checks", "What was found of a signed file was found of its content.", """
                        select f.object_key, 'file ' || f.id || ', ' || f.name || ', is another than the one verified'
                          from signature_check c join stored_file f on f.id = c.file
                         where c.sha256 <> f.sha256
                        """));
    }

    @Override
    public List<String> triggers() {
        return List.of(
                "signature_check_append_only",
                "signature_check_no_truncate",
                "signature_reason_append_only",
                "signature_reason_no_truncate");
    }
}
