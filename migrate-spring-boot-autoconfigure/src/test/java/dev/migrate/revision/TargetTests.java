package dev.migrate.revision;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Target} and {@link RevisionRange}.
 */
class TargetTests {

	@ParameterizedTest
	@CsvSource(nullValues = "null",
			value = { "head,null,head,null", "lib@head,lib,head,null", "+2,null,null,2", "-1,null,null,-1",
					"lib@-3,lib,null,-3", "ae10+1,null,ae10,1", "lib@base+2,lib,base,2", "v1.2-1,null,v1.2,-1",
					"a@b-1,a,b,-1", "x+0,null,x,0" })
	void splitsTarget(String text, String branch, String symbol, Integer steps) {
		assertThat(Target.parse(text)).isEqualTo(new Target(text, branch, symbol, steps));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "@", "lib@", "@head", "a@b@c", "+", "a+", "+1x", "a-1-1", "+12345678901" })
	void whenTargetIsMalformedThenSaysWhatTargetsAre(String text) {
		assertThatExceptionOfType(UnknownRevisionException.class).isThrownBy(() -> Target.parse(text))
			.withMessageStartingWith("'" + text + "' is not a target. Targets are a revision id");
	}

	@Test
	void whenRangeIsGivenForTargetThenNamesTheTarget() {
		assertThatExceptionOfType(RevisionRequestException.class).isThrownBy(() -> Target.parse("a:b"))
			.withMessage("'a:b' is a range, and ranges are for --sql and history. Name the target alone: 'b'.");
	}

	@ParameterizedTest
	@CsvSource(nullValues = "null",
			value = { "a:b,a,b", "b,null,b", ":b,null,b", "a:,a,null", ":,null,null", "head:-1,head,-1" })
	void splitsRange(String text, String start, String end) {
		assertThat(RevisionRange.parse(text)).isEqualTo(new RevisionRange(start, end));
	}

	@Test
	void whenHistoryRangeHasNoColonThenSaysHowToWriteIt() {
		assertThatExceptionOfType(RevisionRequestException.class).isThrownBy(() -> RevisionRange.parseHistory("ae10"))
			.withMessageContaining("'ae10:' lists everything since");
	}

	@Test
	void whenRangeHasTwoColonsThenRefuses() {
		assertThatExceptionOfType(RevisionRequestException.class).isThrownBy(() -> RevisionRange.parse("a:b:c"))
			.withMessage("'a:b:c' has more than one colon. A range is start:end.");
	}

}
