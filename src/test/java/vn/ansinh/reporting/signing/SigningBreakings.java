package vn.ansinh.reporting.signing;

import static vn.ansinh.reporting.check.Breakings.breaking;

import java.util.List;
import vn.ansinh.reporting.Fixture;
import vn.ansinh.reporting.check.Breakings;

/** What must hold of the files that were signed at the desk. */
@Fixture
class SigningBreakings implements Breakings {

    @Override
    public List<Breaking> all() {
        return List.of(breaking("signing-base", CYCLE, """
                insert into signing_signature (file, task, person, step, signed_over, says, signed_at)
                select f.id, 'task', 'sldtbxh-clerk', 'ISSUED', other.id, repeat('0', 64), now()
                  from stored_file f join stored_file other on other.object_key <> f.object_key
                 where f.object_key = 'KL92/2021-H1'
                 order by f.id, other.id limit 1"""));
    }
}
