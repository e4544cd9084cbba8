package vn.ansinh.reporting.exchange;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.ansinh.reporting.catalogue.RegimeFiles;
import vn.ansinh.reporting.catalogue.RegimeWords;
import vn.ansinh.reporting.catalogue.ReportingCalendar;
import vn.ansinh.reporting.engine.Choice;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.engine.Downloads;
import vn.ansinh.reporting.engine.FileNames;
import vn.ansinh.reporting.engine.Formats;
import vn.ansinh.reporting.engine.People;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Refusal.Near;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.exchange.Exchange.Outcome;
import vn.ansinh.reporting.exchange.ReceivedPackages.Received;

/** "Trao đổi dữ liệu": who keeps a regime takes it out with its figures, and takes in what another installation wrote. */
@Controller
class ExchangePage {

    record RegimeLine(String code, String name) {}

    record PacketLine(int number, String title, boolean used) {}

    record ReceivedLine(String regime, String source, String written, String taken, String by, int rows) {}

    private final Exchange exchange;
    private final ReceivedPackages received;
    private final ReportingCalendar calendar;
    private final RegimeWords words;
    private final Keepers keepers;
    private final CurrentUser currentUser;
    private final People people;
    private final Texts texts;

    ExchangePage(
            Exchange exchange,
            ReceivedPackages received,
            ReportingCalendar calendar,
            RegimeWords words,
            Keepers keepers,
            CurrentUser currentUser,
            People people,
            Texts texts) {
        this.exchange = exchange;
        this.received = received;
        this.calendar = calendar;
        this.words = words;
        this.keepers = keepers;
        this.currentUser = currentUser;
        this.people = people;
        this.texts = texts;
    }

    @GetMapping("/trao-doi")
    String page(Model model) {
        List<RegimeLine> regimes = lines(keepers.regimes());
        model.addAttribute("regimes", regimes);
        model.addAttribute("source", exchange.source());
        model.addAttribute(
                "packets",
                Arrays.stream(Packet.values())
                        .map(packet -> new PacketLine(packet.number(), packet.title(), packet.used()))
                        .toList());
        List<Received> packages =
                received.all(regimes.stream().map(RegimeLine::code).toList());
        Map<String, String> names =
                people.names(packages.stream().map(Received::takenBy).toList());
        model.addAttribute(
                "received",
                packages.stream()
                        .map(one -> new ReceivedLine(
                                one.regime(),
                                one.source(),
                                Formats.moment(one.writtenAt()),
                                Formats.moment(one.takenAt()),
                                names.getOrDefault(one.takenBy(), one.takenBy()),
                                one.rowCount()))
                        .toList());
        return "exchange/page";
    }

    @GetMapping("/api/exchange/{regime}.zip")
    ResponseEntity<byte[]> out(@PathVariable String regime) {
        if (!RegimeFiles.keeps(currentUser.get(), regime)
                || calendar.regimes().stream().noneMatch(known -> known.code().equals(regime))) {
            throw Refusal.notFound("exchange.regime.unknown", Choice.shown(regime))
                    .near(lines(keepers.kept(currentUser.get())).stream()
                            .map(kept -> new Near("/api/exchange/" + kept.code() + ".zip", kept.name()))
                            .toList());
        }
        return Downloads.of(
                FileNames.shown("trao-doi-" + regime + ".zip", texts.locale()),
                "application/zip",
                exchange.write(regime));
    }

    /** Answers 422 when it is refused; in a dry run what would come of it. */
    @PostMapping("/api/exchange")
    @Transactional
    ResponseEntity<Outcome> in(@RequestParam MultipartFile file, @RequestParam(defaultValue = "true") boolean dryRun)
            throws IOException {
        Outcome outcome = exchange.take(file.getBytes(), dryRun, keepers.person());
        return ResponseEntity.status(outcome.refused() ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK)
                .body(outcome);
    }

    private List<RegimeLine> lines(List<String> regimes) {
        return regimes.stream()
                .map(code -> new RegimeLine(code, words.name(code)))
                .toList();
    }
}
