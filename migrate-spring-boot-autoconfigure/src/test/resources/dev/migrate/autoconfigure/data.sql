INSERT INTO note (id, body, author) VALUES (2, 'from data.sql', 'bob');
