package dev.migrate.documentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;

/**
 * The messages in the main sources: the first text of each exception of ours that is
 * made, of each warning, and of each call that makes one of these.
 */
final class SourceMessages {

	/** Errors of a programmer, or of a part that is caught again: nobody reads them. */
	private static final Set<String> INTERNAL = Set.of("IllegalStateException", "IllegalArgumentException",
			"JournalException", "SQLException", "NoSuchElementException");

	private static final Set<String> TYPES = Set.of("CommandError", "FailureAnalysis", "HistoryProblem");

	/** Methods whose text becomes a message. */
	private static final Set<String> METHODS = Set.of("warn", "error", "refused", "that", "fail");

	private static final Pattern VARIABLE = Pattern.compile("\u2026|%(\\d\\$)?[sdn]|%\\d*[A-Z]|\\R");

	private SourceMessages() {
	}

	/**
	 * A message.
	 *
	 * @param where file and line
	 * @param text the longest part of it without a value in between
	 */
	record Message(String where, String text) {
	}

	static List<Message> in(Path sources) throws IOException {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		List<Path> files;
		try (Stream<Path> walk = Files.walk(sources)) {
			files = walk.filter((file) -> file.toString().endsWith(".java")).sorted().toList();
		}
		List<Message> messages = new ArrayList<>();
		try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
			JavacTask task = (JavacTask) compiler.getTask(null, manager, null, null, null,
					manager.getJavaFileObjectsFromPaths(files));
			SourcePositions positions = Trees.instance(task).getSourcePositions();
			for (CompilationUnitTree unit : task.parse()) {
				new Scanner(unit, positions, messages).scan(unit, false);
			}
		}
		return messages;
	}

	private static final class Scanner extends TreeScanner<Void, Boolean> {

		private final CompilationUnitTree unit;

		private final SourcePositions positions;

		private final List<Message> messages;

		Scanner(CompilationUnitTree unit, SourcePositions positions, List<Message> messages) {
			this.unit = unit;
			this.positions = positions;
			this.messages = messages;
		}

		@Override
		public Void visitClass(ClassTree type, Boolean inException) {
			return super.visitClass(type, type.getSimpleName().toString().endsWith("Exception"));
		}

		@Override
		public Void visitNewClass(NewClassTree call, Boolean inException) {
			String type = call.getIdentifier().toString();
			if (TYPES.contains(type) || (type.endsWith("Exception") && !INTERNAL.contains(type))) {
				add(call, call.getArguments());
			}
			return super.visitNewClass(call, inException);
		}

		@Override
		public Void visitMethodInvocation(MethodInvocationTree call, Boolean inException) {
			String method = name(call.getMethodSelect());
			if (METHODS.contains(method) || (inException && Set.of("super", "this").contains(method))) {
				add(call, call.getArguments());
			}
			return super.visitMethodInvocation(call, inException);
		}

		private void add(Tree call, List<? extends ExpressionTree> arguments) {
			Texts texts = new Texts();
			arguments.forEach((argument) -> argument.accept(texts, null));
			texts.found.stream()
				.map(Scanner::longestPart)
				.filter((text) -> text.split(" ").length > 2)
				.findFirst()
				.ifPresent((text) -> this.messages.add(new Message(where(call), text)));
		}

		private String where(Tree tree) {
			String file = Path.of(this.unit.getSourceFile().getName()).getFileName().toString();
			return file + ":" + this.unit.getLineMap().getLineNumber(this.positions.getStartPosition(this.unit, tree));
		}

		private static String longestPart(String text) {
			String longest = "";
			for (String part : VARIABLE.split(text)) {
				String tidy = part.replace("%%", "%").replaceAll("\\s+", " ").strip();
				longest = (tidy.length() > longest.length()) ? tidy : longest;
			}
			return longest;
		}

		private static String name(ExpressionTree method) {
			if (method instanceof MemberSelectTree select) {
				return select.getIdentifier().toString();
			}
			return (method instanceof IdentifierTree identifier) ? identifier.getName().toString() : "";
		}

	}

	/** Collects texts, with "…" for each value that is put into one. */
	private static final class Texts extends TreeScanner<Void, Void> {

		private final List<String> found = new ArrayList<>();

		@Override
		public Void visitLiteral(LiteralTree literal, Void context) {
			if (literal.getValue() instanceof String text) {
				this.found.add(text);
			}
			return null;
		}

		@Override
		public Void visitBinary(BinaryTree tree, Void context) {
			StringBuilder text = new StringBuilder();
			append(tree, text);
			this.found.add(text.toString());
			return super.visitBinary(tree, context);
		}

		private static void append(ExpressionTree tree, StringBuilder text) {
			if (tree instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
				append(sum.getLeftOperand(), text);
				append(sum.getRightOperand(), text);
			}
			else if (tree instanceof LiteralTree literal && literal.getValue() instanceof String part) {
				text.append(part);
			}
			else {
				text.append('\u2026');
			}
		}

	}

}
