-- ${message}
--
-- Revision ID: ${id}
-- Revises: ${revises}
-- Branch Labels: ${branchLabels}
-- Depends On: ${dependsOn}
-- Create Date: ${created}

-- migrate:upgrade
${upgrade}

-- migrate:downgrade
${downgrade}
