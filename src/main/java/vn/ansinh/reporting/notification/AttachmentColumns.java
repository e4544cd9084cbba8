package vn.ansinh.reporting.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import vn.ansinh.reporting.notification.MailAttachments.Reference;

/** What goes with a mail, as its table keeps it: two columns, both empty where nothing does. */
final class AttachmentColumns {

    private AttachmentColumns() {}

    static Reference read(ResultSet row) throws SQLException {
        String kind = row.getString("attachment_kind");
        return kind == null ? null : new Reference(kind, row.getString("attachment_of"));
    }

    static String kind(Reference attachment) {
        return attachment == null ? null : attachment.kind();
    }

    static String of(Reference attachment) {
        return attachment == null ? null : attachment.of();
    }
}
