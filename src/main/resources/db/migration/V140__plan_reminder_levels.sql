-- By the word that reminders have for it everywhere else.
alter table plan_told rename column rung to level;
