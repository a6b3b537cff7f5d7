-- ${message}
--
-- Revision ID: ${id}
-- Revises: ${revises}
-- Branch Labels: ${branchLabels}
-- Depends On: ${dependsOn}
-- Create Date: ${created}

${upgradeMarker}
${upgrade}

${downgradeMarker}
${downgrade}
