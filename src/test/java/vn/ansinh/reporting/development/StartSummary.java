package vn.ansinh.reporting.development;

import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import vn.ansinh.reporting.engine.ReportingClock;

/** The last thing a development start says: where to go, and as whom. */
class StartSummary {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private final SampleUsers users;
    private final DevelopmentClock clock;
    private final Path data;

    StartSummary(SampleUsers users, DevelopmentClock clock, Path data) {
        this.users = users;
        this.clock = clock;
        this.data = data;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void print(ApplicationReadyEvent ready) {
        String port = ready.getApplicationContext().getEnvironment().getProperty("local.server.port", "8080");
        System.out.println(text("http://localhost:" + port));
        System.out.flush();
    }

    String text(String address) {
        return """

                ────────────────────────────────────────────────────────────────────────────────
                 ĐÃ SẴN SÀNG · READY
                 Địa chỉ        · Address            %s/
                 Thư đã gửi     · Mails sent         %s/dev/mails
                 Đồng hồ thử    · Development clock  %s (giờ Việt Nam)
                 Dữ liệu        · Data               %s (giữ lại giữa các lần chạy · kept)
                 Dừng           · Stop               Ctrl-C

                 Người dùng mẫu · Sample users, mật khẩu chung · one password: %s
                %s
                ────────────────────────────────────────────────────────────────────────────────
                """.formatted(
                        address,
                        address,
                        TIME.format(clock.instant().atZone(ReportingClock.ZONE)),
                        data,
                        SampleUsers.PASSWORD,
                        userLines());
    }

    /** The people of the whole province one by one, then the agencies, whose people are named alike. */
    private String userLines() {
        List<SampleUser> all = users.list();
        String single = all.stream()
                .filter(user -> !user.ofAgency())
                .map(user -> "   %-20s %s".formatted(user.id(), describe(user)))
                .collect(Collectors.joining("\n"));
        Map<String, List<SampleUser>> agencies = all.stream()
                .filter(SampleUser::ofAgency)
                .collect(Collectors.groupingBy(SampleUser::agency, LinkedHashMap::new, Collectors.toList()));
        if (agencies.isEmpty()) {
            return single;
        }
        return single
                + """

                 Ở mỗi cơ quan  · In each agency: -officer (chuyên viên), -leader (lãnh đạo), -clerk (văn thư)
                """
                + agencies.entrySet().stream()
                        .map(agency -> "   %-20s %s".formatted(firstId(agency.getValue()), name(agency)))
                        .collect(Collectors.joining("\n"));
    }

    private static String firstId(List<SampleUser> people) {
        return people.get(0).id();
    }

    /** With the division head's user where the agency has that step. */
    private static String name(Map.Entry<String, List<SampleUser>> agency) {
        return agency.getValue().stream()
                .map(SampleUser::id)
                .filter(id -> id.endsWith("-head"))
                .map(id -> agency.getKey() + " (" + id + ": lãnh đạo phòng)")
                .findFirst()
                .orElse(agency.getKey());
    }

    private static String describe(SampleUser user) {
        return user.agency().isEmpty() ? user.role() : user.role() + ", " + user.agency();
    }
}
