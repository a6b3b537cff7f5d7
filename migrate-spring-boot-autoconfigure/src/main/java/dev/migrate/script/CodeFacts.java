package dev.migrate.script;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.SpringAsmInfo;

/**
 * What a class file says that its author wrote, without what the compiler made of it. In
 * the order in which the methods say it:
 * <ul>
 * <li>texts, wherever they are used, those of a concatenation one by one;</li>
 * <li>other constants that are arguments;</li>
 * <li>names of this library's methods that are called, and of constant fields such as
 * those of enums.</li>
 * </ul>
 * Private methods and lambda expressions count where they are used. Everything that
 * compilers, their versions and their options do differently is left out: names of
 * lambdas, descriptors, the constant pool, debug information, control flow, how texts are
 * joined.
 */
final class CodeFacts {

	private static final List<String> ROOTS = List.of("<clinit>", "<init>", "upgrade", "downgrade");

	private final Map<String, List<CodeFact>> methods = new TreeMap<>();

	private CodeFacts() {
	}

	/**
	 * Read the facts of a class file.
	 * @param classFile the class file
	 * @return the facts
	 * @throws IllegalArgumentException if the class file is of a version that is not
	 * known here
	 */
	static List<String> of(byte[] classFile) {
		ClassReader reader = new ClassReader(classFile);
		CodeFacts facts = new CodeFacts();
		String owner = reader.getClassName();
		reader.accept(new ClassVisitor(SpringAsmInfo.ASM_VERSION) {
			@Override
			public MethodVisitor visitMethod(int access, String name, String descriptor, @Nullable String signature,
					String @Nullable [] exceptions) {
				CodeFactsVisitor visitor = new CodeFactsVisitor(owner);
				facts.methods.put(name + descriptor, visitor.facts());
				return visitor;
			}
		}, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
		return facts.flatten();
	}

	private List<String> flatten() {
		List<String> result = new ArrayList<>();
		for (String root : ROOTS) {
			for (String method : this.methods.keySet()) {
				if (method.substring(0, method.indexOf('(')).equals(root)) {
					result.add(root);
					append(method, result, new HashSet<>());
				}
			}
		}
		return result;
	}

	/** Whether texts are joined by the compiler or at run time makes no difference. */
	private static void add(CodeFact fact, List<String> result) {
		String label = fact.kind() + ":";
		int last = result.size() - 1;
		if (fact.kind() == CodeFact.Kind.TEXT && last >= 0 && result.get(last).startsWith(label)) {
			result.set(last, result.get(last) + fact.text());
		}
		else {
			result.add(label + fact.text());
		}
	}

	private void append(String method, List<String> result, Set<String> callers) {
		if (!callers.add(method)) {
			return;
		}
		for (CodeFact fact : this.methods.getOrDefault(method, List.of())) {
			if (fact.kind() == CodeFact.Kind.OWN_METHOD) {
				append(fact.text(), result, callers);
			}
			else {
				add(fact, result);
			}
		}
		callers.remove(method);
	}

}
