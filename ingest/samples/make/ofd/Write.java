import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.Security;
import java.security.spec.ECGenParameterSpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.ofdrw.layout.OFDDoc;
import org.ofdrw.layout.PageLayout;
import org.ofdrw.layout.element.Paragraph;
import org.ofdrw.reader.OFDReader;
import org.ofdrw.sign.NumberFormatAtomicSignID;
import org.ofdrw.sign.OFDSigner;
import org.ofdrw.sign.SignMode;
import org.ofdrw.sign.signContainer.DigitalSignContainer;

/** Lays the text of a file out on pages, a paragraph a line, and signs the document with a key of its own: TEXT OFD. */
public class Write {
  public static void main(String[] paths) throws Exception {
    Path written = Files.createTempFile("written", ".ofd");
    try (OFDDoc document = new OFDDoc(written)) {
      document.setDefaultPageLayout(PageLayout.A4());
      for (String line : Files.readString(Path.of(paths[0])).split("\r?\n")) {
        if (line.isBlank()) continue;
        Paragraph paragraph = new Paragraph().setFontSize(5d).setLineSpace(2d);
        if (!line.equals(line.stripLeading()) || line.length() > 30) paragraph.setFirstLineIndent(2);
        document.add(paragraph.add(line.strip()));
      }
    }
    Security.addProvider(new BouncyCastleProvider());
    KeyPairGenerator keys = KeyPairGenerator.getInstance("EC", "BC");
    keys.initialize(new ECGenParameterSpec("sm2p256v1"));
    try (OFDReader reader = new OFDReader(written); OFDSigner signer = new OFDSigner(reader, Path.of(paths[1]), new NumberFormatAtomicSignID())) {
      signer.setSignContainer(new DigitalSignContainer(keys.generateKeyPair().getPrivate()));
      signer.setSignMode(SignMode.WholeProtected);
      signer.exeSign();
    }
    Files.delete(written);
  }
}
