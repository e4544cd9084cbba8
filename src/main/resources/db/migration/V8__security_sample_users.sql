-- Users that a development start made, all with one password that everybody knows. A production start refuses a
-- database in which one of them is left (security/AdministratorBootstrap).
create table sample_user (
    user_id varchar(64) primary key
);
