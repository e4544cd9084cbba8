package vn.ansinh.reporting.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.ansinh.reporting.paper.Block.Align;
import vn.ansinh.reporting.paper.Block.Column;
import vn.ansinh.reporting.paper.Block.Heading;
import vn.ansinh.reporting.paper.Block.Item;
import vn.ansinh.reporting.paper.Block.Paragraph;
import vn.ansinh.reporting.paper.Block.Row;
import vn.ansinh.reporting.paper.Block.Run;
import vn.ansinh.reporting.paper.Block.Table;
import vn.ansinh.reporting.paper.Paper.Appendix;
import vn.ansinh.reporting.paper.Paper.Head;
import vn.ansinh.reporting.paper.Paper.Signature;
import vn.ansinh.reporting.paper.Paper.Title;
import vn.ansinh.reporting.paper.Paper.Trace;

/**
 * A document of each kind as a province might have written it, to try a layout on. The province, its people and its figures are made up.
 */
final class SamplePapers {

    private static final String PROVINCE = "Ủy ban nhân dân tỉnh Bình An";
    private static final String HEALTH = "Sở Y tế";
    private static final String LABOUR = "Sở Lao động - Thương binh và Xã hội";
    private static final String PLACE = "Bình An";
    private static final String PERIOD = "6 tháng đầu năm 2021";
    private static final String SCHEME = "Chương trình bảo đảm an sinh xã hội giai đoạn 2021 - 2025";

    private SamplePapers() {}

    static Paper of(PaperKind kind) {
        return switch (kind) {
            case REQUEST -> request();
            case AGENCY_REPORT -> agencyReport();
            case PLAN -> plan();
            case LATE_CONSENT -> lateConsent();
            case URGING -> urging();
            case CONSOLIDATED_REPORT -> consolidatedReport();
            case SUPPLEMENT -> supplement();
            case CLARIFICATION -> clarification();
            case SUBMISSION -> submission();
            case DIFFICULTY_LETTER -> difficultyLetter();
            case DIRECTION -> direction();
            case RECEIPT -> receipt();
        };
    }

    private static Paper request() {
        return new Paper(
                PaperKind.REQUEST,
                new Head(PROVINCE, LABOUR, "842", "SLĐTBXH-BTXH", PLACE, LocalDate.of(2021, 5, 10)),
                Title.ofLetter("báo cáo kết quả thực hiện " + SCHEME + " " + PERIOD),
                List.of(
                        "Các sở, ban, ngành tỉnh",
                        "Bảo hiểm xã hội tỉnh",
                        "Ủy ban nhân dân các huyện, thị xã, thành phố"),
                List.of(
                        Paragraph.of(
                                "Thực hiện Kế hoạch số 15/KH-UBND ngày 10 tháng 02 năm 2021 của Ủy ban nhân dân tỉnh về "
                                        + SCHEME
                                        + ", " + LABOUR + " đề nghị các cơ quan, đơn vị báo cáo kết quả thực hiện "
                                        + PERIOD
                                        + " với các nội dung sau:"),
                        new Heading(2, "1. Nội dung báo cáo"),
                        Paragraph.of(
                                "Báo cáo theo đề cương kèm theo: công tác lãnh đạo, chỉ đạo; kết quả thực hiện các nhiệm vụ được"
                                        + " phân công; khó khăn, vướng mắc và nguyên nhân; phương hướng, nhiệm vụ 6 tháng cuối năm; kiến nghị, đề xuất."),
                        new Heading(2, "2. Số liệu"),
                        Paragraph.of(
                                "Các cơ quan, đơn vị báo cáo số liệu của các chỉ tiêu được giao theo dõi tại phụ lục kèm theo."),
                        new Heading(2, "3. Thời hạn gửi báo cáo"),
                        new Paragraph(List.of(
                                Run.plain("Báo cáo gửi về " + LABOUR + " "),
                                Run.bold("trước ngày 10 tháng 6 năm 2021"),
                                Run.plain(" để tổng hợp, báo cáo Ủy ban nhân dân tỉnh theo quy định."))),
                        Paragraph.of(LABOUR + " đề nghị các cơ quan, đơn vị quan tâm phối hợp thực hiện./.")),
                new Signature(List.of("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), "Trần Thị Minh Hạnh"),
                List.of(
                        "Như trên",
                        "Ủy ban nhân dân tỉnh (để báo cáo)",
                        "Giám đốc, các Phó Giám đốc Sở",
                        "Lưu: VT, BTXH"),
                List.of(new Appendix("Đề cương báo cáo", false, outline())),
                new Trace("AS/2021-H1", 1, "5C1E-09AB-77D2-4F60", null));
    }

    private static List<Block> outline() {
        return List.of(
                new Heading(1, "I. Công tác lãnh đạo, chỉ đạo"),
                new Item("Các văn bản đã ban hành, các cuộc kiểm tra đã thực hiện."),
                new Heading(1, "II. Kết quả thực hiện"),
                new Item("Kết quả của từng nhiệm vụ, so với cùng kỳ năm trước và so với chỉ tiêu được giao."),
                new Item("Số liệu của các chỉ tiêu, lý do của các chỉ tiêu tăng, giảm nhiều."),
                new Heading(1, "III. Khó khăn, vướng mắc và nguyên nhân"),
                new Heading(1, "IV. Phương hướng, nhiệm vụ 6 tháng cuối năm"),
                new Heading(1, "V. Kiến nghị, đề xuất"));
    }

    private static Paper agencyReport() {
        return new Paper(
                PaperKind.AGENCY_REPORT,
                new Head(PROVINCE, HEALTH, "05", "BC-SYT", PLACE, LocalDate.of(2021, 6, 4)),
                new Title("BÁO CÁO", "Kết quả thực hiện " + SCHEME + " " + PERIOD),
                List.of(LABOUR),
                agencyText(),
                new Signature(List.of("GIÁM ĐỐC"), "Nguyễn Văn Thành"),
                List.of("Như trên", "Giám đốc, các Phó Giám đốc Sở", "Lưu: VT, KHTC"),
                List.of(new Appendix("Số liệu các chỉ tiêu " + PERIOD, false, List.of(agencyFigures()))),
                new Trace("AS/2021-H1/SYT", 2, "7F3A-91C2-E0B4-5D18", "https://ansinh.binhan.gov.vn/kiem-tra"));
    }

    private static List<Block> agencyText() {
        return List.of(
                Paragraph.of("Thực hiện Công văn số 842/SLĐTBXH-BTXH ngày 10 tháng 5 năm 2021 của " + LABOUR + ", "
                        + HEALTH + " báo cáo kết quả thực hiện " + SCHEME + " " + PERIOD + " như sau:"),
                new Heading(1, "I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO"),
                Paragraph.of(
                        "Sở đã ban hành Kế hoạch số 24/KH-SYT ngày 05 tháng 3 năm 2021 và 03 văn bản hướng dẫn các đơn vị trực thuộc;"
                                + " tổ chức 02 đợt kiểm tra tại 06 trung tâm y tế tuyến huyện, kịp thời tháo gỡ khó khăn trong việc cấp thẻ và thanh"
                                + " toán chi phí khám bệnh, chữa bệnh bảo hiểm y tế cho người nghèo, người cận nghèo."),
                new Heading(1, "II. KẾT QUẢ THỰC HIỆN"),
                new Heading(2, "1. Bảo hiểm y tế"),
                Paragraph.of(
                        "Đến ngày 31 tháng 5 năm 2021, toàn tỉnh có 912.480 người tham gia bảo hiểm y tế, đạt tỷ lệ bao phủ 89,2% dân"
                                + " số, tăng 1,4 điểm phần trăm so với cùng kỳ năm 2020 và đạt 98,7% chỉ tiêu Ủy ban nhân dân tỉnh giao. Trong đó,"
                                + " người thuộc hộ nghèo, hộ cận nghèo và đồng bào dân tộc thiểu số được cấp thẻ đạt 100%."),
                new Heading(3, "a) Khám bệnh, chữa bệnh"),
                Paragraph.of(
                        "Các cơ sở y tế đã khám, chữa bệnh cho 1.204.335 lượt người có thẻ bảo hiểm y tế; 100% trạm y tế xã thực hiện"
                                + " khám bệnh, chữa bệnh ban đầu; thời gian chờ khám trung bình giảm còn 38 phút."),
                new Heading(3, "b) Dinh dưỡng trẻ em"),
                new Item(
                        "Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể thấp còi còn 18,6%, giảm 0,7 điểm phần trăm so với cùng kỳ."),
                new Item("Tỷ lệ trẻ em dưới 01 tuổi được tiêm chủng đầy đủ đạt 96,1%."),
                new Heading(2, "2. Chăm sóc sức khỏe người cao tuổi"),
                Paragraph.of(
                        "Có 74.210 người cao tuổi được khám sức khỏe định kỳ, lập hồ sơ theo dõi sức khỏe, đạt 81,5% số người cao tuổi"
                                + " trên địa bàn; các đơn vị đã bố trí bàn khám riêng cho người từ 80 tuổi trở lên."),
                new Heading(1, "III. KHÓ KHĂN, VƯỚNG MẮC VÀ NGUYÊN NHÂN"),
                Paragraph.of(
                        "Một bộ phận lao động tự do chưa tham gia bảo hiểm y tế do thu nhập không ổn định; việc đồng bộ dữ liệu dân cư và"
                                + " dữ liệu thẻ còn chậm, ảnh hưởng đến tiến độ rà soát đối tượng được hỗ trợ mức đóng."),
                new Heading(1, "IV. PHƯƠNG HƯỚNG, NHIỆM VỤ 6 THÁNG CUỐI NĂM"),
                Paragraph.of(
                        "Phối hợp với Bảo hiểm xã hội tỉnh rà soát người chưa tham gia theo từng xã; phấn đấu đến hết năm 2021 tỷ lệ bao"
                                + " phủ bảo hiểm y tế đạt 90,4% dân số."),
                new Heading(1, "V. KIẾN NGHỊ, ĐỀ XUẤT"),
                Paragraph.of(
                        "Đề nghị Ủy ban nhân dân tỉnh xem xét hỗ trợ thêm 10% mức đóng bảo hiểm y tế cho người thuộc hộ gia đình làm"
                                + " nông, lâm, ngư nghiệp có mức sống trung bình."),
                Paragraph.of(HEALTH + " báo cáo " + LABOUR + " để tổng hợp./."));
    }

    private static Table agencyFigures() {
        var columns = List.of(
                new Column("STT", 6, Align.CENTRE),
                new Column("Chỉ tiêu", 40, Align.LEFT),
                new Column("Đơn vị tính", 13, Align.CENTRE),
                new Column("Cùng kỳ 2020", 15, Align.RIGHT),
                new Column(PERIOD, 15, Align.RIGHT),
                new Column("So sánh (%)", 11, Align.RIGHT));
        return new Table(
                columns,
                List.of(
                        Row.group("A. Bảo hiểm y tế"),
                        Row.of("1", "Số người tham gia bảo hiểm y tế", "người", "896.112", "912.480", "101,8"),
                        Row.of("2", "Tỷ lệ bao phủ bảo hiểm y tế", "%", "87,8", "89,2", "101,6"),
                        Row.of("3", "Số lượt khám, chữa bệnh bảo hiểm y tế", "lượt", "1.167.020", "1.204.335", "103,2"),
                        Row.group("B. Dinh dưỡng và chăm sóc sức khỏe"),
                        Row.of(
                                "4",
                                "Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể thấp còi",
                                "%",
                                "19,3",
                                "18,6",
                                "96,4"),
                        Row.of("5", "Tỷ lệ trẻ em dưới 01 tuổi được tiêm chủng đầy đủ", "%", "95,4", "96,1", "100,7"),
                        Row.of(
                                "6",
                                "Số người cao tuổi được khám sức khỏe định kỳ",
                                "người",
                                "70.955",
                                "74.210",
                                "104,6")));
    }

    private static Paper plan() {
        return new Paper(
                PaperKind.PLAN,
                new Head(PROVINCE, HEALTH, "", "KH-SYT", PLACE, null),
                new Title("KẾ HOẠCH", "Triển khai thực hiện " + SCHEME),
                List.of(),
                List.of(
                        Paragraph.of(
                                "Căn cứ Kế hoạch số 15/KH-UBND ngày 10 tháng 02 năm 2021 của Ủy ban nhân dân tỉnh, "
                                        + HEALTH + " xây dựng Kế hoạch triển khai thực hiện như sau:"),
                        new Heading(1, "I. MỤC ĐÍCH, YÊU CẦU"),
                        new Heading(2, "1. Mục đích"),
                        Paragraph.of(
                                "Cụ thể hóa các nhiệm vụ được phân công; nâng cao chất lượng dịch vụ y tế cho người dân, nhất là người nghèo,"
                                        + " người cao tuổi, trẻ em và người khuyết tật."),
                        new Heading(2, "2. Yêu cầu"),
                        Paragraph.of(
                                "Xác định rõ nội dung công việc, thời gian hoàn thành, đơn vị chủ trì và đơn vị phối hợp."),
                        new Heading(1, "II. NHIỆM VỤ VÀ PHÂN CÔNG"),
                        new Table(
                                List.of(
                                        new Column("STT", 7, Align.CENTRE),
                                        new Column("Nhiệm vụ", 45, Align.LEFT),
                                        new Column("Đơn vị chủ trì", 28, Align.LEFT),
                                        new Column("Hoàn thành", 20, Align.CENTRE)),
                                List.of(
                                        Row.of(
                                                "1",
                                                "Rà soát người chưa tham gia bảo hiểm y tế theo từng xã",
                                                "Phòng Nghiệp vụ Y",
                                                "Quý II/2021"),
                                        Row.of(
                                                "2",
                                                "Lập hồ sơ theo dõi sức khỏe cho người cao tuổi",
                                                "Trung tâm Kiểm soát bệnh tật",
                                                "Quý IV/2021"),
                                        Row.of(
                                                "3",
                                                "Đào tạo bác sĩ cho trạm y tế xã",
                                                "Phòng Tổ chức cán bộ",
                                                "Hằng năm"))),
                        new Heading(1, "III. TỔ CHỨC THỰC HIỆN"),
                        Paragraph.of(
                                "Các phòng, đơn vị trực thuộc căn cứ chức năng, nhiệm vụ tổ chức thực hiện Kế hoạch này; định kỳ báo cáo kết quả"
                                        + " về Phòng Kế hoạch - Tài chính để tổng hợp./.")),
                new Signature(List.of("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), ""),
                List.of("Ủy ban nhân dân tỉnh", LABOUR, "Các phòng, đơn vị trực thuộc", "Lưu: VT, KHTC"),
                List.of(),
                null);
    }

    private static Paper lateConsent() {
        return letter(
                PaperKind.LATE_CONSENT,
                labour("901", LocalDate.of(2021, 6, 2)),
                "gia hạn thời gian gửi báo cáo " + PERIOD,
                List.of(HEALTH),
                List.of(
                        Paragraph.of(
                                LABOUR + " nhận được đề nghị ngày 01 tháng 6 năm 2021 của " + HEALTH
                                        + " về việc gửi báo cáo " + PERIOD
                                        + " sau thời hạn, lý do: đang tập trung lực lượng phòng, chống dịch tại các địa bàn trọng điểm."),
                        Paragraph.of(
                                "Sau khi xem xét, " + LABOUR + " thống nhất để " + HEALTH
                                        + " gửi báo cáo chậm nhất ngày 18 tháng 6 năm 2021. Đề nghị Sở chuẩn bị đầy đủ số liệu theo đề cương đã gửi./.")),
                new Signature(List.of("TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"), "Lê Quốc Bảo"));
    }

    private static Paper urging() {
        return letter(
                PaperKind.URGING,
                labour("915", LocalDate.of(2021, 6, 14)),
                "đôn đốc gửi báo cáo " + PERIOD,
                List.of("Sở Xây dựng", "Ủy ban nhân dân huyện Tân Phú", "Ủy ban nhân dân thị xã An Hòa"),
                List.of(
                        Paragraph.of("Ngày 10 tháng 5 năm 2021, " + LABOUR
                                + " đã có Công văn số 842/SLĐTBXH-BTXH đề nghị báo cáo kết quả thực hiện " + SCHEME
                                + " " + PERIOD + ", thời hạn trước ngày 10 tháng 6 năm 2021."),
                        Paragraph.of("Đến nay đã quá thời hạn 04 ngày, " + LABOUR
                                + " chưa nhận được báo cáo của các cơ quan nêu trên. Để kịp tổng hợp, báo cáo Ủy ban nhân dân tỉnh, đề nghị các cơ quan"
                                + " khẩn trương hoàn thành và gửi báo cáo trước ngày 16 tháng 6 năm 2021./.")),
                new Signature(List.of("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), "Trần Thị Minh Hạnh"));
    }

    private static Paper consolidatedReport() {
        return new Paper(
                PaperKind.CONSOLIDATED_REPORT,
                labour("68", LocalDate.of(2021, 6, 25), "BC-SLĐTBXH"),
                new Title("BÁO CÁO", "Kết quả thực hiện " + SCHEME + " " + PERIOD),
                List.of(PROVINCE),
                consolidatedText(),
                new Signature(List.of("GIÁM ĐỐC"), "Phạm Hữu Nghĩa"),
                List.of(
                        "Như trên",
                        "Chủ tịch, các Phó Chủ tịch Ủy ban nhân dân tỉnh",
                        "Các sở, ban, ngành tỉnh",
                        "Lưu: VT, BTXH"),
                List.of(
                        new Appendix("Số liệu các chỉ tiêu toàn tỉnh " + PERIOD, false, List.of(agencyFigures())),
                        new Appendix("Số liệu theo cơ quan, địa phương", true, List.of(figuresByBody()))),
                new Trace("AS/2021-H1/TH", 1, "A2D7-0C44-8B1F-63E9", "https://ansinh.binhan.gov.vn/kiem-tra"));
    }

    private static List<Block> consolidatedText() {
        return List.of(
                Paragraph.of(
                        "Thực hiện Kế hoạch số 15/KH-UBND ngày 10 tháng 02 năm 2021 của Ủy ban nhân dân tỉnh, trên cơ sở báo cáo của 18 sở,"
                                + " ban, ngành và 09 huyện, thị xã, thành phố, " + LABOUR
                                + " báo cáo kết quả thực hiện " + SCHEME + " "
                                + PERIOD + " như sau:"),
                new Heading(1, "I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO"),
                Paragraph.of(
                        "Ủy ban nhân dân tỉnh đã ban hành 12 văn bản chỉ đạo; các sở, ban, ngành và địa phương ban hành 27 kế hoạch triển khai,"
                                + " tổ chức 41 đợt kiểm tra, giám sát việc thực hiện chính sách an sinh xã hội tại cơ sở."),
                new Heading(1, "II. KẾT QUẢ THỰC HIỆN"),
                new Heading(2, "1. Giảm nghèo bền vững"),
                Paragraph.of(
                        "Đến ngày 31 tháng 5 năm 2021, toàn tỉnh còn 8.214 hộ nghèo, chiếm tỷ lệ 2,91%, giảm 0,46 điểm phần trăm so với cùng kỳ"
                                + " năm 2020, đạt 92% chỉ tiêu của năm. Có 1.906 hộ nghèo được vay vốn sản xuất với tổng số tiền 71,5 tỷ đồng; 412 nhà ở"
                                + " được xây mới, sửa chữa."),
                new Heading(2, "2. Việc làm và thị trường lao động"),
                Paragraph.of(
                        "Giải quyết việc làm cho 11.620 lao động, đạt 54,2% chỉ tiêu của năm, tăng 3,1% so với cùng kỳ; đào tạo nghề cho 6.085"
                                + " người, trong đó 1.240 người thuộc hộ nghèo, hộ cận nghèo. Tỷ lệ thất nghiệp ở khu vực thành thị là 2,8%."),
                new Heading(2, "3. Bảo hiểm y tế, bảo hiểm xã hội"),
                Paragraph.of(
                        "Tỷ lệ bao phủ bảo hiểm y tế đạt 89,2% dân số, tăng 1,4 điểm phần trăm so với cùng kỳ; có 128.540 người tham gia bảo"
                                + " hiểm xã hội, trong đó 9.377 người tham gia bảo hiểm xã hội tự nguyện, tăng 12,6%."),
                new Heading(2, "4. Trợ giúp xã hội"),
                Paragraph.of(
                        "Thực hiện trợ cấp hằng tháng cho 38.912 đối tượng bảo trợ xã hội với kinh phí 124,8 tỷ đồng; hỗ trợ đột xuất 1.057 hộ bị"
                                + " thiệt hại do thiên tai; 100% trẻ em có hoàn cảnh đặc biệt được chăm sóc, trợ giúp."),
                new Heading(1, "III. KHÓ KHĂN, VƯỚNG MẮC VÀ NGUYÊN NHÂN"),
                new Item(
                        "Dịch bệnh làm giảm việc làm và thu nhập của người lao động, nhất là lao động tự do và lao động trong các khu công nghiệp."),
                new Item(
                        "Nguồn lực của một số địa phương còn hạn chế; việc phối hợp, chia sẻ dữ liệu giữa các ngành chưa kịp thời."),
                new Heading(1, "IV. PHƯƠNG HƯỚNG, NHIỆM VỤ 6 THÁNG CUỐI NĂM"),
                Paragraph.of(
                        "Tiếp tục thực hiện đầy đủ, kịp thời các chính sách; tập trung hỗ trợ người lao động bị ảnh hưởng bởi dịch bệnh; rà soát hộ"
                                + " nghèo, hộ cận nghèo theo chuẩn mới; đẩy mạnh chi trả trợ cấp qua tài khoản."),
                new Heading(1, "V. KIẾN NGHỊ, ĐỀ XUẤT"),
                Paragraph.of(
                        "Đề nghị Ủy ban nhân dân tỉnh bố trí bổ sung kinh phí thực hiện chính sách trợ giúp xã hội 6 tháng cuối năm; chỉ đạo các"
                                + " ngành kết nối dữ liệu dân cư với dữ liệu về an sinh xã hội."),
                Paragraph.of(LABOUR + " báo cáo Ủy ban nhân dân tỉnh xem xét, chỉ đạo./."));
    }

    private static Table figuresByBody() {
        var columns = new ArrayList<Column>();
        columns.add(new Column("STT", 5, Align.CENTRE));
        columns.add(new Column("Cơ quan, địa phương", 24, Align.LEFT));
        for (String head : List.of(
                "Hộ nghèo",
                "Tỷ lệ hộ nghèo (%)",
                "Lao động có việc làm mới",
                "Người được đào tạo nghề",
                "Người tham gia BHYT",
                "Tỷ lệ BHYT (%)",
                "Người hưởng trợ cấp",
                "Kinh phí (triệu đồng)")) {
            columns.add(new Column(head, 9, Align.RIGHT));
        }
        var rows = new ArrayList<Row>();
        rows.add(Row.group("I. Huyện, thị xã, thành phố"));
        List<String> places = List.of(
                "Thành phố Bình An",
                "Thị xã An Hòa",
                "Huyện Tân Phú",
                "Huyện Long Thạnh",
                "Huyện Phước Mỹ",
                "Huyện Vĩnh Trạch",
                "Huyện Mỹ Thành",
                "Huyện Châu Hưng",
                "Huyện Bình Khánh");
        for (int i = 0; i < 36; i++) {
            String place = i < places.size()
                    ? places.get(i)
                    : "Xã " + places.get(i % places.size()).replaceFirst("^(Thành phố|Thị xã|Huyện) ", "") + " " + i;
            rows.add(Row.of(
                    String.valueOf(i + 1),
                    place,
                    String.valueOf(500 + i * 17),
                    "2," + (10 + i),
                    "1.%03d".formatted(100 + i * 13),
                    String.valueOf(600 + i * 7),
                    "98.%03d".formatted(110 + i * 21),
                    "88," + i % 10,
                    "4.%03d".formatted(20 + i * 11),
                    "13.%03d".formatted(300 + i * 5)));
        }
        return new Table(columns, rows);
    }

    private static Paper supplement() {
        return new Paper(
                PaperKind.SUPPLEMENT,
                labour("74", LocalDate.of(2021, 7, 9), "BC-SLĐTBXH"),
                new Title("BÁO CÁO BỔ SUNG", "Kết quả thực hiện " + SCHEME + " " + PERIOD),
                List.of(PROVINCE),
                List.of(
                        Paragraph.of("Ngày 25 tháng 6 năm 2021, " + LABOUR
                                + " đã có Báo cáo số 68/BC-SLĐTBXH. Sau thời điểm trên, Sở nhận được báo cáo của Ủy"
                                + " ban nhân dân huyện Tân Phú; " + LABOUR + " báo cáo bổ sung như sau:"),
                        new Heading(1, "I. NỘI DUNG BỔ SUNG"),
                        Paragraph.of(
                                "Huyện Tân Phú còn 534 hộ nghèo, chiếm tỷ lệ 2,12%; giải quyết việc làm cho 1.126 lao động."),
                        new Heading(1, "II. SỐ LIỆU TOÀN TỈNH SAU KHI BỔ SUNG"),
                        agencyFigures(),
                        Paragraph.of(
                                "Các nội dung khác thực hiện theo Báo cáo số 68/BC-SLĐTBXH ngày 25 tháng 6 năm 2021./.")),
                new Signature(List.of("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), "Trần Thị Minh Hạnh"),
                List.of("Như trên", "Lưu: VT, BTXH"),
                List.of(),
                new Trace("AS/2021-H1/TH-BS1", 1, "90BE-11F7-3A5C-D402", null));
    }

    private static Paper clarification() {
        return letter(
                PaperKind.CLARIFICATION,
                labour("988", LocalDate.of(2021, 7, 2)),
                "giải trình một số nội dung tại Báo cáo số 68/BC-SLĐTBXH",
                List.of(PROVINCE),
                List.of(
                        Paragraph.of(
                                "Thực hiện yêu cầu ngày 30 tháng 6 năm 2021 của Ủy ban nhân dân tỉnh về việc làm rõ một số nội dung tại Báo cáo số"
                                        + " 68/BC-SLĐTBXH, " + LABOUR + " giải trình như sau:"),
                        new Heading(2, "1. Về số hộ nghèo"),
                        Paragraph.of(
                                "Số hộ nghèo giảm nhiều so với cùng kỳ do trong kỳ có 1.302 hộ được công nhận thoát nghèo theo kết quả rà soát định kỳ."),
                        new Heading(2, "2. Về số lao động được giải quyết việc làm"),
                        Paragraph.of(
                                "Số liệu được tổng hợp từ báo cáo của các địa phương và Trung tâm Dịch vụ việc làm, đã loại trừ trùng lặp 215 người./.")),
                new Signature(List.of("GIÁM ĐỐC"), "Phạm Hữu Nghĩa"));
    }

    private static Paper submission() {
        return new Paper(
                PaperKind.SUBMISSION,
                labour("31", LocalDate.of(2021, 2, 8), "TTr-SLĐTBXH"),
                new Title("TỜ TRÌNH", "Về việc xử lý khó khăn trong chi trả trợ cấp xã hội hằng tháng"),
                List.of(PROVINCE),
                List.of(
                        Paragraph.of("Qua tổng hợp báo cáo của các cơ quan, địa phương, " + LABOUR
                                + " trình Ủy ban nhân dân tỉnh xem xét khó khăn sau:"),
                        new Heading(2, "1. Nội dung khó khăn, vướng mắc"),
                        Paragraph.of(
                                "Một số xã chưa có điểm chi trả; 2.140 người cao tuổi, người khuyết tật nặng phải đi xa trên 10 km để nhận trợ cấp."),
                        new Heading(2, "2. Kiến nghị"),
                        Paragraph.of(
                                "Giao Bưu điện tỉnh chủ trì, phối hợp với Ủy ban nhân dân các huyện bố trí điểm chi trả lưu động, hoàn thành trước ngày 31"
                                        + " tháng 3 năm 2021."),
                        Paragraph.of("Kính trình Ủy ban nhân dân tỉnh xem xét, quyết định./.")),
                new Signature(List.of("GIÁM ĐỐC"), "Phạm Hữu Nghĩa"),
                List.of("Như trên", "Lưu: VT, BTXH"),
                List.of(),
                new Trace("AS/KK-0012", 1, "3D60-7E19-C2A8-FB05", null));
    }

    private static Paper difficultyLetter() {
        return letter(
                PaperKind.DIFFICULTY_LETTER,
                labour("", null),
                "phối hợp xử lý khó khăn trong chi trả trợ cấp xã hội hằng tháng",
                List.of("Bưu điện tỉnh"),
                List.of(
                        Paragraph.of(
                                LABOUR
                                        + " nhận được phản ánh của Ủy ban nhân dân huyện Phước Mỹ về việc một số xã chưa có điểm chi trả trợ cấp."),
                        Paragraph.of("Đề nghị Bưu điện tỉnh xem xét, xử lý theo thẩm quyền và thông báo kết quả về "
                                + LABOUR + " trước ngày 15 tháng 3 năm 2021./.")),
                new Signature(List.of("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), ""));
    }

    private static Paper direction() {
        return new Paper(
                PaperKind.DIRECTION,
                new Head(null, PROVINCE, "1207", "UBND-KGVX", PLACE, LocalDate.of(2021, 2, 26)),
                Title.ofLetter("xử lý khó khăn trong chi trả trợ cấp xã hội hằng tháng"),
                List.of(LABOUR, "Bưu điện tỉnh", "Ủy ban nhân dân các huyện, thị xã, thành phố"),
                List.of(
                        Paragraph.of(
                                "Xét đề nghị của " + LABOUR
                                        + " tại Tờ trình số 31/TTr-SLĐTBXH ngày 08 tháng 02 năm 2021, Ủy ban nhân dân tỉnh có ý kiến như sau:"),
                        Paragraph.of(
                                "1. Giao Bưu điện tỉnh chủ trì, phối hợp với Ủy ban nhân dân các huyện, thị xã, thành phố bố trí điểm chi trả lưu động tại các"
                                        + " xã chưa có điểm chi trả, hoàn thành trước ngày 31 tháng 3 năm 2021."),
                        Paragraph.of("2. Giao " + LABOUR + " theo dõi, đôn đốc, báo cáo kết quả thực hiện./.")),
                new Signature(List.of("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "Võ Thị Ánh Nguyệt"),
                List.of("Như trên", "Chủ tịch, các Phó Chủ tịch Ủy ban nhân dân tỉnh", "Lưu: VT, KGVX"),
                List.of(),
                new Trace("AS/KK-0012", 1, "B8F1-52D0-9E7C-44A6", null));
    }

    private static Paper receipt() {
        return new Paper(
                PaperKind.RECEIPT,
                new Head(PROVINCE, LABOUR, "", "", PLACE, LocalDate.of(2021, 6, 9)),
                new Title("GIẤY XÁC NHẬN", "Đã nhận báo cáo " + PERIOD),
                List.of(HEALTH),
                List.of(
                        Paragraph.of("Hệ thống báo cáo của tỉnh xác nhận đã nhận báo cáo của " + HEALTH
                                + " về kết quả thực hiện " + SCHEME + " " + PERIOD + "."),
                        new Item(
                                "Thời điểm nhận: 15 giờ 42 phút ngày 09 tháng 6 năm 2021, đúng hạn (thời hạn: ngày 10 tháng 6 năm 2021)."),
                        new Item("Lần gửi: thứ 2."),
                        new Item("Số, ký hiệu của báo cáo: 05/BC-SYT ngày 04 tháng 6 năm 2021."),
                        new Item(
                                "Nội dung hệ thống lưu ý khi nhận: 01 chỉ tiêu tăng trên 50% so với cùng kỳ, đã có giải trình."),
                        Paragraph.of("Giấy này do hệ thống lập, không có chữ ký và dấu; kiểm tra bằng mã dưới đây.")),
                null,
                List.of(),
                List.of(),
                new Trace("AS/2021-H1/SYT", 2, "7F3A-91C2-E0B4-5D18", "https://ansinh.binhan.gov.vn/kiem-tra"));
    }

    private static Head labour(String number, LocalDate date) {
        return labour(number, date, "SLĐTBXH-BTXH");
    }

    private static Head labour(String number, LocalDate date, String symbol) {
        return new Head(PROVINCE, LABOUR, number, symbol, PLACE, date);
    }

    private static Paper letter(
            PaperKind kind, Head head, String subject, List<String> to, List<Block> body, Signature signature) {
        Trace trace = head.date() == null ? null : new Trace("AS/2021-H1", 1, "6E02-D8B3-41F9-0A7C", null);
        return new Paper(
                kind,
                head,
                Title.ofLetter(subject),
                to,
                body,
                signature,
                List.of("Như trên", "Lưu: VT, BTXH"),
                List.of(),
                trace);
    }
}
