-- When something that is in force was last decided on a posting is found however many decisions it has.

CREATE INDEX decision_in_time ON decision (posting_id, in_force, made_at);
