import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.nio.charset.StandardCharsets;
import jdk.incubator.foreign.CLinker;
import jdk.incubator.foreign.FunctionDescriptor;
import jdk.incubator.foreign.MemoryAddress;
import jdk.incubator.foreign.MemorySegment;
import jdk.incubator.foreign.ResourceScope;
import jdk.incubator.foreign.SymbolLookup;

/**
 * Answers standard input, a question a line, from Java 17 without any library of others: {@code java --add-modules
 * jdk.incubator.foreign --enable-native-access=ALL-UNNAMED Ask.java LIBRARY}. Since Java 22 the same calls are in
 * {@code java.lang.foreign}: {@code Linker.nativeLinker()}, {@code Arena.ofConfined()}.
 */
public class Ask {
    public static void main(String[] arguments) throws Throwable {
        System.load(arguments[0]);
        CLinker linker = CLinker.getInstance();
        SymbolLookup library = SymbolLookup.loaderLookup();
        MethodHandle answer = linker.downcallHandle(
            library.lookup("guichet_answer").orElseThrow(),
            MethodType.methodType(MemoryAddress.class, MemoryAddress.class, long.class),
            FunctionDescriptor.of(CLinker.C_POINTER, CLinker.C_POINTER, CLinker.C_LONG));
        MethodHandle free = linker.downcallHandle(
            library.lookup("guichet_free").orElseThrow(),
            MethodType.methodType(void.class, MemoryAddress.class),
            FunctionDescriptor.ofVoid(CLinker.C_POINTER));
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream output = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            byte[] question = line.getBytes(StandardCharsets.UTF_8);
            try (ResourceScope scope = ResourceScope.newConfinedScope()) {
                MemorySegment room = MemorySegment.allocateNative(Math.max(1, question.length), scope);
                room.asSlice(0, question.length).copyFrom(MemorySegment.ofArray(question));
                MemoryAddress text = (MemoryAddress) answer.invokeExact(room.address(), (long) question.length);
                output.print(CLinker.toJavaString(text) + "\n");
                free.invokeExact(text);
            }
        }
        output.flush();
    }
}
