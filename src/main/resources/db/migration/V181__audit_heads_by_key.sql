-- What lies below a key: a cycle and all its reports.
create index audit_head_below on audit_head (object_key text_pattern_ops);
