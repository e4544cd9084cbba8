-- What was told last of a task, whichever report told it: the overview asks it of every task that is past its day.
create index plan_progress_task on plan_progress (plan_key, task, edited_at desc);
