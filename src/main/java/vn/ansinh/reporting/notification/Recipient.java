package vn.ansinh.reporting.notification;

/**
 * An address and who reads it.
 *
 * @param address in lower case
 * @param name the person's; several, joined, where people share a mailbox
 */
record Recipient(String address, String name) {}
