package vn.ansinh.reporting.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.SignedIn.ENGINE;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.SignedIn.Answer;

/**
 * What people open, of each module and each role, by an address with the places left open. What is not named here is a
 * file, or refuses these people.
 */
final class PagesAndCalls {

    private static final Map<String, List<String>> ALL = Map.of(
            "coordinator",
            List.of(
                    "/ke-hoach",
                    "/dot-bao-cao",
                    "/dot-bao-cao/{cycle}",
                    "/kho-khan",
                    "/tong-hop/{cycle}-TH",
                    "/tong-hop/{cycle}-TH/chi-tieu/A2-01",
                    "/api/cycle-start",
                    "/api/cycles",
                    "/api/cycles/{cycle}",
                    "/api/cycles/{cycle}/obligations",
                    "/api/cycles/{cycle}/obligations/remindable",
                    "/api/consolidated/{cycle}-TH",
                    "/api/consolidated/{cycle}-TH/attachments",
                    "/api/consolidated/{cycle}-TH/figures/A2-01",
                    "/api/consolidated/{cycle}-TH/sections/I",
                    "/api/consolidated/{cycle}-TH/sections/I/assembled",
                    "/api/difficulties",
                    "/api/difficulties/guidance"),
            "reviewer",
            List.of(
                    "/ra-soat",
                    "/bao-cao",
                    "/bao-cao/{sent}",
                    "/bao-cao/{sent}/1",
                    "/api/reports/{sent}",
                    "/api/reports/{sent}/submissions/1",
                    "/api/reports/{sent}/submissions/1/findings",
                    "engine:/filter/{filter}/list",
                    "engine:/filter/{filter}/count"),
            "syt-officer",
            List.of(
                    "/ke-hoach",
                    "/ke-hoach/KH-SYT",
                    "/bao-cao",
                    "/bao-cao/{cycle}-SYT",
                    "/kho-khan",
                    "/tai-khoan",
                    "/noi-dung-kiem-tra",
                    "/api/plans/KH-SYT",
                    "/api/plans/KH-SYT/workbook",
                    "/api/difficulty-start",
                    "/api/reports/{cycle}-SYT",
                    "/api/reports/{cycle}-SYT/draft/earlier",
                    "/api/tasks/{task}",
                    "engine:/filter?resourceType=Task&itemCount=true",
                    "engine:/filter/{filter}/list",
                    "engine:/task/{task}",
                    "engine:/task/{task}/form",
                    "engine:/task/{task}/deployed-form",
                    "engine:/task/{task}/identity-links",
                    "engine:/task?firstResult=0&maxResults=15",
                    "engine:/task/count"),
            "ppc-office",
            List.of("/ke-hoach", "/dot-bao-cao", "/dot-bao-cao/{cycle}", "/kho-khan"),
            "admin",
            List.of(
                    "/du-lieu-nen",
                    "/dua-vao-van-hanh",
                    "/thu-cho-dia-chi",
                    "/api/reference-data/agencies.csv",
                    "engine:/group?maxResults=50",
                    "engine:/user?maxResults=50"));

    private final int port;
    private final Map<String, String> places;

    /**
     * @param cycle of the six months or the year, as its address has it; its consolidation has begun
     * @param sent whose report is under review
     * @param draft the task of SYT's draft
     */
    PagesAndCalls(int port, String cycle, String sent, String draft) {
        this.port = port;
        this.places = Map.of("engine:", ENGINE, "{cycle}", cycle, "{sent}", cycle + "-" + sent, "{task}", draft);
    }

    /** Each by its person and address; a call that is not answered with 200 fails. */
    void each(BiConsumer<String, Supplier<String>> use) {
        ALL.forEach((person, paths) -> {
            SignedIn browser = SignedIn.as(person, port);
            String filter = firstFilter(browser);
            for (String path : paths) {
                String address = path.replace("{filter}", filter);
                for (Map.Entry<String, String> place : places.entrySet()) {
                    address = address.replace(place.getKey(), place.getValue());
                }
                String at = address;
                use.accept(person + " " + path, () -> answered(browser, at));
            }
        });
    }

    /** The one that Tasklist opens for the person. */
    static String firstFilter(SignedIn browser) {
        return browser.get(ENGINE + "/filter?resourceType=Task")
                .json()
                .path(0)
                .path("id")
                .asText();
    }

    private static String answered(SignedIn browser, String address) {
        Answer answer = browser.get(address);
        assertThat(answer.status()).as(address + ": " + answer.body()).isEqualTo(200);
        return answer.body();
    }
}
