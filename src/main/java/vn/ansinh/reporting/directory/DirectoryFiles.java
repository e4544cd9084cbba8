package vn.ansinh.reporting.directory;

import org.springframework.stereotype.Component;
import vn.ansinh.reporting.directory.Agency.Role;
import vn.ansinh.reporting.directory.reference.CsvFile;

/** The directory as it stands, in files that can be changed and taken in again. */
@Component
public class DirectoryFiles {

    private final Agencies agencies;
    private final OfficialCodes officialCodes;

    DirectoryFiles(Agencies agencies, OfficialCodes officialCodes) {
        this.agencies = agencies;
        this.officialCodes = officialCodes;
    }

    public byte[] agencies() {
        return new CsvFile<Agency>()
                .column("code", agency -> agency.code().value())
                .column("name_vi", Agency::nameVi)
                .column("name_en", Agency::nameEn)
                .column("kind", Agency::kind)
                .column("role", agency -> agency.role() == Role.NONE ? null : agency.role())
                .column("document_abbreviation", Agency::documentAbbreviation)
                .column("superior_line", Agency::superiorLine)
                .column("place", Agency::place)
                .column("signing_authority", Agency::signingAuthority)
                .column("head_title", Agency::headTitle)
                .column("email_local_part", Agency::email)
                .column("territory", Agency::territory)
                .column("check_step", Agency::checkStep)
                .column("issue_with_approval", Agency::issueWithApproval)
                .column("valid_from", Agency::validFrom)
                .column("valid_to", Agency::validTo)
                .column("basis", Agency::basis)
                .write(agencies.all());
    }

    public byte[] officialCodes() {
        return new CsvFile<OfficialCode>()
                .column("official_code", OfficialCode::officialCode)
                .column(
                        "agency",
                        code -> code.agency() == null ? null : code.agency().value())
                .column("name_vi", OfficialCode::nameVi)
                .column("valid_from", OfficialCode::validFrom)
                .column("valid_to", OfficialCode::validTo)
                .column("source", OfficialCode::source)
                .write(officialCodes.all());
    }

    public byte[] reorganisation() {
        return new CsvFile<Succession>()
                .column("predecessor", succession -> succession.predecessor().value())
                .column("ends_on", Succession::endsOn)
                .column("regime", Succession::regime)
                .column("area", Succession::area)
                .column("indicators", Succession::indicators)
                .column(
                        "successor",
                        succession -> succession.successor() == null
                                ? null
                                : succession.successor().value())
                .column("starts_on", Succession::startsOn)
                .column("open_work", Succession::openWork)
                .column("unsent", Succession::unsent)
                .column("note", Succession::note)
                .write(agencies.successions());
    }
}
