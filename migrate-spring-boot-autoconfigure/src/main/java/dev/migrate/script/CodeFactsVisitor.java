package dev.migrate.script;

import java.util.ArrayList;
import java.util.List;

import dev.migrate.script.CodeFact.Kind;
import org.jspecify.annotations.Nullable;

import org.springframework.asm.Handle;
import org.springframework.asm.Label;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.SpringAsmInfo;
import org.springframework.asm.Type;

/**
 * Collects the facts of one method. A constant that is no text counts only if nothing but
 * constants stands between it and the call that it is an argument of: elsewhere, as in
 * loops, compilers are free to move it.
 */
final class CodeFactsVisitor extends MethodVisitor {

	private static final String LIBRARY = "dev/migrate/";

	private static final String CONCATENATION = "makeConcatWithConstants";

	private final String owner;

	private final List<CodeFact> facts = new ArrayList<>();

	private final List<String> pending = new ArrayList<>();

	CodeFactsVisitor(String owner) {
		super(SpringAsmInfo.ASM_VERSION);
		this.owner = owner;
	}

	List<CodeFact> facts() {
		return this.facts;
	}

	@Override
	public void visitLdcInsn(Object value) {
		if (value instanceof String text) {
			addText(text);
		}
		else if (value instanceof Type type) {
			this.pending.add(type.getClassName());
		}
		else {
			this.pending.add(value.toString());
		}
	}

	private void addText(String text) {
		if (!text.isEmpty()) {
			this.facts.add(new CodeFact(Kind.TEXT, text));
		}
	}

	@Override
	public void visitInsn(int opcode) {
		if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5) {
			this.pending.add(String.valueOf(opcode - Opcodes.ICONST_0));
		}
		else if (opcode == Opcodes.LCONST_0 || opcode == Opcodes.LCONST_1) {
			this.pending.add(String.valueOf(opcode - Opcodes.LCONST_0));
		}
		else if (opcode >= Opcodes.FCONST_0 && opcode <= Opcodes.FCONST_2) {
			this.pending.add(String.valueOf((float) (opcode - Opcodes.FCONST_0)));
		}
		else if (opcode == Opcodes.DCONST_0 || opcode == Opcodes.DCONST_1) {
			this.pending.add(String.valueOf((double) (opcode - Opcodes.DCONST_0)));
		}
		else if (opcode != Opcodes.ACONST_NULL) {
			this.pending.clear();
		}
	}

	@Override
	public void visitIntInsn(int opcode, int operand) {
		if (opcode == Opcodes.NEWARRAY) {
			this.pending.clear();
		}
		else {
			this.pending.add(String.valueOf(operand));
		}
	}

	@Override
	public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
		if (owner.equals("java/lang/StringBuilder") || owner.equals("java/lang/StringBuffer")) {
			this.pending.clear();
			return;
		}
		addArguments();
		if (owner.equals(this.owner)) {
			addOwn(name, descriptor);
		}
		else if (owner.startsWith(LIBRARY) && !name.equals("<init>")) {
			this.facts.add(new CodeFact(Kind.CALL, name));
		}
	}

	private void addArguments() {
		this.pending.forEach((constant) -> this.facts.add(new CodeFact(Kind.CONSTANT, constant)));
		this.pending.clear();
	}

	/** Names that begin with a dollar are those of tools and of the compiler. */
	private void addOwn(String name, String descriptor) {
		if (!name.startsWith("$")) {
			this.facts.add(new CodeFact(Kind.OWN_METHOD, name + descriptor));
		}
	}

	@Override
	public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
		this.pending.clear();
		if (name.equals(CONCATENATION)) {
			addConcatenation(arguments);
			return;
		}
		for (Object argument : arguments) {
			if (argument instanceof Handle handle) {
				addHandle(handle);
			}
		}
	}

	private void addHandle(Handle handle) {
		if (handle.getOwner().equals(this.owner)) {
			addOwn(handle.getName(), handle.getDesc());
		}
		else if (handle.getOwner().startsWith(LIBRARY)) {
			this.facts.add(new CodeFact(Kind.CALL, handle.getName()));
		}
	}

	/**
	 * The recipe has \1 for a value and \2 for a constant that comes after it.
	 */
	private void addConcatenation(Object[] arguments) {
		int constant = 1;
		StringBuilder text = new StringBuilder();
		for (char c : ((String) arguments[0]).toCharArray()) {
			if (c == '\1') {
				addText(text.toString());
				text.setLength(0);
			}
			else if (c == '\2') {
				text.append(arguments[constant++]);
			}
			else {
				text.append(c);
			}
		}
		addText(text.toString());
	}

	@Override
	public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
		this.pending.clear();
		if (opcode == Opcodes.GETSTATIC && !owner.equals(this.owner) && !name.startsWith("$")) {
			this.facts.add(new CodeFact(Kind.FIELD, name));
		}
	}

	@Override
	public void visitVarInsn(int opcode, int index) {
		this.pending.clear();
	}

	@Override
	public void visitTypeInsn(int opcode, String type) {
		this.pending.clear();
	}

	@Override
	public void visitJumpInsn(int opcode, Label label) {
		this.pending.clear();
	}

	@Override
	public void visitLabel(Label label) {
		this.pending.clear();
	}

	@Override
	public void visitIincInsn(int index, int increment) {
		this.pending.clear();
	}

	@Override
	public void visitTableSwitchInsn(int min, int max, Label defaultTarget, Label... labels) {
		this.pending.clear();
	}

	@Override
	public void visitLookupSwitchInsn(@Nullable Label defaultTarget, int[] keys, Label[] labels) {
		this.pending.clear();
	}

}
