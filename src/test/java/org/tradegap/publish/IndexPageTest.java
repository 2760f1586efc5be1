package org.tradegap.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

final class IndexPageTest {
    private static final String HOSTILE = "</title><script>alert(\"1\")</script> & {{reports}} '`= \u0007 \u202e";

    @TempDir
    private Path work;

    private Path output;

    @BeforeEach
    void anEmptyOutputFolder() throws IOException {
        output = Files.createDirectories(work.resolve("output"));
    }

    @Test
    void withoutReleasesThePageSaysSo() throws Exception {
        Files.createDirectories(output.resolve("us-korea"));
        Files.createDirectories(output.resolve(".work/2026-11-23-1"));

        assertThat(text(page())).contains("Nothing has been released yet").doesNotContain("us-korea");
    }

    @Test
    void aReportShowsItsNewestRelease() throws Exception {
        publish("us-korea", 1, "Korea");

        String text = text(page());
        assertThat(text)
                .contains("Korea", "As of November 23, 2026", "Release 2026-11-23-1", "first release")
                .contains("2 warnings", "1 note", "Germany 2014: exports differ by 3.10 %")
                .contains(
                        "UN Comtrade", "12,345 rows, 3 rejected", "publication date not stated, retrieved 2026-11-23");
        assertThat(text.indexOf("2 warnings")).isLessThan(text.indexOf("1 note"));
    }

    @Test
    void everyLinkLeadsToAFileBesideThePage() throws Exception {
        publish("us-korea", 1, "Korea");
        publish("us-korea", 2, "Korea");
        publish("a b#c?d:e%", 1, "A folder with a strange name");

        assertThat(links(page()))
                .hasSizeGreaterThan(15)
                .doesNotContain("")
                .allSatisfy(link -> assertThat(output.resolve(URLDecoder.decode(link, StandardCharsets.UTF_8)))
                        .isRegularFile());
    }

    @Test
    void everyOutputOfTheNewestReleaseIsLinked() throws Exception {
        publish("us-korea", 1, "Korea");

        assertThat(links(page()))
                .contains("us-korea/2026-11-23-1/manifest.json")
                .containsAll(Releases.read(output, "us-korea").newest().orElseThrow().manifest().outputs().stream()
                        .map(file -> "us-korea/2026-11-23-1/" + file.file())
                        .toList());
    }

    @Test
    void aFileComesBeforeThoseWithALongerName() throws Exception {
        Release release = Draft.release("us-korea", "2026-11-23", 1);
        Path draft = Draft.write(work.resolve("draft"), release, "Korea").folder();
        Files.writeString(draft.resolve("balance-hs-chapters.csv"), "");
        new Publisher(output).publish(draft, Draft.manifest(release, "Korea", List.of()));

        assertThat(links(page()))
                .containsSubsequence(
                        "us-korea/2026-11-23-1/us-korea.xlsx",
                        "us-korea/2026-11-23-1/balance.csv",
                        "us-korea/2026-11-23-1/balance-hs-chapters.csv",
                        "us-korea/2026-11-23-1/control.csv",
                        "us-korea/2026-11-23-1/manifest.json");
    }

    @Test
    void aChartHasItsAlternativeText() throws Exception {
        publish("us-korea", 1, "Korea");

        Element image = elements(page(), "img").findFirst().orElseThrow();
        assertThat(image.getAttribute("src")).isEqualTo("us-korea/2026-11-23-1/flows.svg");
        assertThat(image.getAttribute("alt")).isEqualTo("Two lines, imports above exports");
        assertThat(((Element) image.getParentNode()).getAttribute("href")).isEqualTo("us-korea/2026-11-23-1/flows.png");
    }

    @Test
    void filesForAColumnAreLinkedBesideTheirChartAndNotListedAgain() throws Exception {
        Release release = Draft.release("us-korea", "2026-11-23", 1);
        Path draft = Draft.write(work.resolve("draft"), release, "Korea").folder();
        Files.writeString(draft.resolve("flows-column.svg"), "<svg/>");
        Files.writeString(draft.resolve("flows-column.png"), "a picture");
        new Publisher(output).publish(draft, Draft.manifest(release, "Korea", List.of()));

        assertThat(links(page()))
                .containsOnlyOnce("us-korea/2026-11-23-1/flows-column.png", "us-korea/2026-11-23-1/flows-column.svg");
    }

    @Test
    void aChartWithoutItsPicturesIsNotShown() throws Exception {
        Release release = Draft.release("us-korea", "2026-11-23", 1);
        Path draft = Draft.write(work.resolve("draft"), release, "Korea").folder();
        Files.delete(draft.resolve("flows.svg"));
        new Publisher(output).publish(draft, Draft.manifest(release, "Korea", List.of()));

        Document page = page();
        assertThat(elements(page, "img")).isEmpty();
        assertThat(links(page)).contains("us-korea/2026-11-23-1/flows.png");
    }

    @Test
    void olderReleasesFollowNewestFirst() throws Exception {
        publish("us-korea", 1, "Korea before");
        publish("us-korea", 2, "Korea before");
        publish("us-korea", 3, "Korea");

        String text = text(page());
        assertThat(text).contains("2 older releases").doesNotContain("Korea before");
        assertThat(text.lastIndexOf("2026-11-23-2")).isLessThan(text.lastIndexOf("2026-11-23-1"));
    }

    @Test
    void reportsAreListedByTitle() throws Exception {
        publish("a", 1, "Zinc");
        publish("b", 1, "Apples");

        assertThat(elements(page(), "h2").map(Element::getTextContent)).containsExactly("Apples", "Zinc");
        assertThat(elements(page(), "nav")).hasSize(1);
    }

    @Test
    void hostileTextsStayTexts() throws Exception {
        publish("us-korea", 1, HOSTILE);

        Document page = page();
        assertThat(elements(page, "h2").map(Element::getTextContent))
                .containsExactly(HOSTILE.replace('\u0007', '\uFFFD'));
        assertThat(elements(page, "script")).isEmpty();
    }

    @Test
    void aReportWithoutLatestIsListed() throws Exception {
        publish("us-korea", 1, "Korea");
        Files.delete(output.resolve("us-korea/latest"));

        assertThat(text(page())).contains("Korea");
    }

    @Test
    void aDamagedReleaseIsNamedWithItsFault() throws Exception {
        publish("us-korea", 1, "Korea");
        Files.createDirectories(output.resolve("us-korea/2026-11-24-1"));
        Files.createDirectories(output.resolve("us-china/2026-11-24-1"));

        assertThat(text(page()))
                .contains("2026-11-24-1 is damaged", "no such file", "No release of this report is complete")
                .doesNotContain(work.toString());
    }

    @Test
    void theSameReleasesGiveTheSameBytes() throws Exception {
        publish("us-korea", 1, "Korea");
        publish("us-partners", 1, "Partners");
        byte[] first = Files.readAllBytes(new IndexPage(output).write());

        assertThat(new IndexPage(output).write()).hasBinaryContent(first);
        Path elsewhere = work.resolve("elsewhere");
        Disk.copyTree(output, elsewhere);
        assertThat(new IndexPage(elsewhere).write()).hasBinaryContent(first);
    }

    @Test
    void nothingIsLeftBesideThePage() throws Exception {
        Files.writeString(output.resolve(".index.html.part"), "half a page");
        publish("us-korea", 1, "Korea");
        page();

        assertThat(Disk.list(output).stream().map(file -> file.getFileName().toString()))
                .containsExactly("index.html", "us-korea");
    }

    @Test
    void thePageNeedsNothingFromElsewhere() throws Exception {
        publish("us-korea", 1, "Korea");
        page();

        String html = Files.readString(output.resolve("index.html")).replace("http://www.w3.org/1999/xhtml", "");
        assertThat(html)
                .doesNotContain("http", "//", "<script", "@import", "url(")
                .contains("lang=\"en\"");
    }

    @Test
    void idsAreUniqueAndLinksWithinThePageFindThem() throws Exception {
        publish("us-korea", 1, "Korea");
        publish("us-partners", 1, "Partners");
        Document page = page();

        List<String> ids = elements(page, "*")
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(elements(page, "a")
                        .map(link -> link.getAttribute("href"))
                        .filter(link -> link.startsWith("#"))
                        .map(link -> link.substring(1)))
                .hasSize(2)
                .isSubsetOf(ids);
    }

    private void publish(String report, int number, String title) throws IOException {
        Release release = Draft.release(report, "2026-11-23", number);
        Draft draft = Draft.write(work.resolve("draft-" + report + number), release, title);
        new Publisher(output).publish(draft.folder(), draft.manifest());
    }

    private Document page() throws Exception {
        String html = Files.readString(new IndexPage(output).write()).replace("<!DOCTYPE html>", "");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(Document page) {
        return page.getElementsByTagName("body").item(0).getTextContent().replaceAll("\\s+", " ");
    }

    private static List<String> links(Document page) {
        return Stream.concat(
                        elements(page, "a").map(link -> link.getAttribute("href")),
                        elements(page, "img").map(image -> image.getAttribute("src")))
                .filter(link -> !link.startsWith("#"))
                .toList();
    }

    private static Stream<Element> elements(Document page, String tag) {
        NodeList nodes = page.getElementsByTagName(tag);
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).map(Element.class::cast);
    }
}
