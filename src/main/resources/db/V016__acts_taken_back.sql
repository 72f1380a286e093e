-- Redo brings back what was taken back last, which is found so however many acts were.

CREATE INDEX act_taken_back ON act (reviewer, standing, taken_back_at, operation);
