package vn.ansinh.reporting.paper;

/**
 * The paragraph styles of a Word file, by the names that Word shows. What a style looks like stands in {@code
 * paper/word/styles.xml}; a template may have them look otherwise, and what is filled in follows.
 */
enum WordStyle {
    COUNTRY("QuocHieu", "Quốc hiệu"),
    MOTTO("TieuNgu", "Tiêu ngữ"),
    MOTTO_RULE("KeTieuNgu", "Kẻ dưới Tiêu ngữ"),
    SUPERIOR("CoQuanChuQuan", "Cơ quan chủ quản"),
    BODY("CoQuanBanHanh", "Cơ quan ban hành"),
    BODY_RULE("KeCoQuan", "Kẻ dưới cơ quan"),
    NUMBER("SoKyHieu", "Số, ký hiệu"),
    PLACE_AND_DATE("DiaDanhNgay", "Địa danh, ngày tháng"),
    LETTER_SUBJECT("TrichYeuCongVan", "Trích yếu công văn"),
    KIND("TenLoai", "Tên loại văn bản"),
    SUBJECT("TrichYeu", "Trích yếu"),
    SUBJECT_RULE("KeTrichYeu", "Kẻ dưới trích yếu"),
    ADDRESSEE("KinhGui", "Kính gửi"),
    ADDRESSEES("KinhGuiNhieuNoi", "Kính gửi nhiều nơi"),
    TEXT("NoiDung", "Nội dung"),
    HEADING_1("DeMuc1", "Đề mục 1"),
    HEADING_2("DeMuc2", "Đề mục 2"),
    HEADING_3("DeMuc3", "Đề mục 3"),
    ITEM("GachDauDong", "Gạch đầu dòng"),
    TABLE_HEAD("TieuDeBang", "Tiêu đề bảng"),
    TABLE_GROUP("NhomBang", "Nhóm trong bảng"),
    TABLE_CELL("OBang", "Nội dung bảng"),
    AFTER_TABLE("SauBang", "Sau bảng"),
    AUTHORITY("QuyenHan", "Quyền hạn, chức vụ"),
    SIGNATURE_SPACE("ChoKy", "Chỗ ký"),
    SIGNER("NguoiKy", "Người ký"),
    COPIES("NoiNhan", "Nơi nhận"),
    COPIES_LIST("DanhSachNoiNhan", "Danh sách nơi nhận"),
    APPENDIX("PhuLuc", "Phụ lục"),
    APPENDIX_TITLE("TenPhuLuc", "Tên phụ lục"),
    APPENDIX_REFERENCE("KemTheo", "Chỉ dẫn kèm theo"),
    TRACE("MaKiemTra", "Mã kiểm tra"),
    PAGE_NUMBER("SoTrang", "Số trang"),
    /** Of the paragraph with which a part of the document ends; nothing stands in it. */
    END("HetPhan", "Hết phần");

    private final String id;
    private final String title;

    WordStyle(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** In files that the program makes; Word gives its own when it saves. */
    String id() {
        return id;
    }

    /** As Word shows it; by this it is found again in a changed template. */
    String title() {
        return title;
    }

    static WordStyle heading(int level) {
        return level == 1 ? HEADING_1 : level == 2 ? HEADING_2 : HEADING_3;
    }
}
