-- A receipt is a Vietnamese paper wherever it is made: what was found is kept in Vietnamese too. Null in what was filed before.
alter table submission_finding add column official text;
