package vn.ansinh.reporting.signing;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.check.Invariant;
import vn.ansinh.reporting.check.Invariants;

/** What was signed once more belongs to the same document. */
@Component
class SigningInvariants implements Invariants {

    @Override
    public List<Invariant> rules() {
        return List.of(Invariant.of(
                "signing-base", "A file signed once more belongs to the document of the one it signs.", """
                        select f.object_key, 'file ' || f.id || ', ' || f.name || ', signs one of ' || base.object_key
                          from signing_signature s
                          join stored_file f on f.id = s.file
                          join stored_file base on base.id = s.signed_over
                         where base.object_key <> f.object_key
                        """));
    }

    @Override
    public List<String> triggers() {
        return List.of("signing_signature_append_only", "signing_signature_no_truncate");
    }
}
