package vn.ansinh.reporting.notification;

/** What a mail says, in both of its forms. */
record WrittenMail(String subject, String text, String html) {}
