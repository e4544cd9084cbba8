package vn.ansinh.reporting.notice;

import vn.ansinh.reporting.document.Document;

/** A notice of an agency, as it stands. */
record Notice(Document document, String content) {}
