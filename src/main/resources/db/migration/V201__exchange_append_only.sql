-- What another installation said stays as it came, whoever asks.
create trigger exchange_package_append_only before update or delete on exchange_package
    for each row execute function refuse_change();
create trigger exchange_package_no_truncate before truncate on exchange_package execute function refuse_change();
create trigger exchange_row_append_only before update or delete on exchange_row
    for each row execute function refuse_change();
create trigger exchange_row_no_truncate before truncate on exchange_row execute function refuse_change();
