package vn.ansinh.reporting.paper;

/** The kinds of letters and reports that leave the system, each with templates of its own. */
public enum PaperKind {
    /** Công văn đề nghị báo cáo: the standing agency asks the agencies. */
    REQUEST,
    /** Báo cáo of an agency. */
    AGENCY_REPORT,
    /** Kế hoạch triển khai of an agency. */
    PLAN,
    /** Công văn: an agency may report later. */
    LATE_CONSENT,
    /** Công văn đôn đốc: an agency is urged to report. */
    URGING,
    /** Báo cáo of the standing agency on the whole province. */
    CONSOLIDATED_REPORT,
    /** Báo cáo bổ sung to a consolidated report. */
    SUPPLEMENT,
    /** Công văn that answers what the Provincial People's Committee asked about a consolidated report. */
    CLARIFICATION,
    /** Tờ trình: a difficulty is put before the Provincial People's Committee. */
    SUBMISSION,
    /** Công văn by which a difficulty is passed on. */
    DIFFICULTY_LETTER,
    /** Văn bản chỉ đạo of the Provincial People's Committee on a difficulty. */
    DIRECTION,
    /** Giấy xác nhận đã nhận báo cáo: the system's own, signed by nobody. */
    RECEIPT
}
