package vn.ansinh.reporting.report;

/**
 * What the directory says of an agency's way with its reports.
 *
 * @param checkStep a division head checks the draft before the leader sees it
 * @param issueWithApproval the leader enters the letter into the register with the approval
 */
public record AgencyRules(boolean checkStep, boolean issueWithApproval) {}
