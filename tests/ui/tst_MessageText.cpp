// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// E1, F7: the words of a message as they are drawn: lines, styles, links, selection; whatever they hold.
#include "qml/Controls/LinkOpener.h"
#include "qml/Controls/MessageText.h"
#include "tests/ui/HostileStrings.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QStyleHints>
#include <QTest>

#include <ctime>

namespace {

double processorMs()
{
    timespec spent{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
    return double(spent.tv_sec) * 1000 + double(spent.tv_nsec) / 1e6;
}

/// How much of a picture is of about this colour.
int pixelsOf(const QImage &picture, const QColor &color)
{
    int pixels = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            const QColor at = picture.pixelColor(x, y);
            pixels += qAbs(at.red() - color.red()) < 24 && qAbs(at.green() - color.green()) < 24 && qAbs(at.blue() - color.blue()) < 24;
        }
    }
    return pixels;
}

} // namespace

class TestMessageText : public QObject
{
    Q_OBJECT

    std::unique_ptr<QQuickWindow> m_window;
    WordStyle m_style;
    MessageText *m_text = nullptr; ///< of the window

    void show(const QString &words)
    {
        m_text->setText(words);
        m_text->setSize({m_text->implicitWidth(), m_text->implicitHeight()});
    }
    QPoint at(qreal x, qreal y) const { return m_text->mapToScene({x, y}).toPoint(); }

public Q_SLOTS:
    void opened(const QUrl &url) { m_opened.append(url); }

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }
    void marksAreDrawnAndNotShown();
    void theWidthIsThatOfTheLongestLine();
    void linesRunTheWayTheyAreWritten();
    void wordsAreSelectedByMouse();
    void wordsAreCopiedByKeyboard();
    void aLinkIsAskedForAndNotOpened();
    void onlyHttpIsOpened();
    void aPictureHasTheStylesColours();
    void ofWhatIsTallOnlyWhatIsInSightIsPainted();
    void hostileWordsTakeNoTime();

private:
    QList<QUrl> m_opened;
};

void TestMessageText::init()
{
    m_window = std::make_unique<QQuickWindow>();
    m_window->setColor(Qt::white);
    m_window->resize(600, 500);
    m_style.family = QStringLiteral("Inter");
    m_text = new MessageText(m_window->contentItem());
    m_text->setPosition({20, 20});
    m_text->setStyle(&m_style);
    m_text->setWidthMax(400);
    static_cast<QQmlParserStatus *>(m_text)->componentComplete();
    m_window->show();
    m_window->requestActivate();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestMessageText::marksAreDrawnAndNotShown()
{
    show(QStringLiteral("**a** `b`\n> c\n- d"));
    QCOMPARE(m_text->plain(), QStringLiteral("a b\n> c\n• d"));
    m_text->selectAll();
    QCOMPARE(m_text->selectedText(), QStringLiteral("a b\nc\n• d"));
    m_text->setFormatted(false);
    m_text->selectAll();
    QCOMPARE(m_text->selectedText(), m_text->text());
}

void TestMessageText::theWidthIsThatOfTheLongestLine()
{
    show(QStringLiteral("short"));
    const qreal one = m_text->implicitHeight();
    QVERIFY(m_text->implicitWidth() > 20 && m_text->implicitWidth() < 80);
    QVERIFY(qAbs(m_text->lastLineEnd() - m_text->implicitWidth()) <= 1);
    show(QStringLiteral("word ").repeated(60));
    QVERIFY(m_text->lineCount() > 3);
    QVERIFY(m_text->implicitWidth() <= 400);
    QCOMPARE(qRound(m_text->implicitHeight()), qRound(one * m_text->lineCount()));
    show(QString(3000, u'w')); // one word that fits nowhere
    QVERIFY(m_text->implicitWidth() <= 400 && m_text->lineCount() > 10);
    show(QStringLiteral("a long first line of words\nb"));
    QVERIFY(m_text->lastLineEnd() < m_text->implicitWidth() / 2);
}

void TestMessageText::linesRunTheWayTheyAreWritten()
{
    show(QStringLiteral("a rather long line of Latin\nمرحبا"));
    QVERIFY(m_text->isTurned());
    const auto within = [this](int from, int to) { return m_window->grabWindow().copy(from, 20 + int(m_text->height() / 2), to - from, int(m_text->height() / 2)); };
    const int middle = 20 + int(m_text->width() / 2);
    QCOMPARE(pixelsOf(within(20, middle), Qt::black), 0);
    QVERIFY(pixelsOf(within(middle, 24 + int(m_text->width())), Qt::black) > 5);
    show(QStringLiteral("مرحبا\nLatin"));
    QVERIFY(!m_text->isTurned());
}

void TestMessageText::wordsAreSelectedByMouse()
{
    show(QStringLiteral("first **second** third\nfourth"));
    QSignalSpy changes(m_text, &MessageText::selectionChanged);
    QTest::mousePress(m_window.get(), Qt::LeftButton, {}, at(1, 8));
    QTest::mouseMove(m_window.get(), at(200, 8));
    QTest::mouseRelease(m_window.get(), Qt::LeftButton, {}, at(200, 8));
    QCOMPARE(m_text->selectedText(), QStringLiteral("first second third"));
    QVERIFY(changes.count() > 0);
    QTest::mouseDClick(m_window.get(), Qt::LeftButton, {}, at(50, 8));
    QCOMPARE(m_text->selectedText(), QStringLiteral("second"));
    QTest::mouseClick(m_window.get(), Qt::LeftButton, {}, at(50, 8)); // the third click
    QCOMPARE(m_text->selectedText(), QStringLiteral("first second third"));
    QTest::qWait(QGuiApplication::styleHints()->mouseDoubleClickInterval() + 50);
    QTest::mouseClick(m_window.get(), Qt::LeftButton, {}, at(50, 8));
    QCOMPARE(m_text->selectedText(), QString());
    QTest::mouseClick(m_window.get(), Qt::LeftButton, Qt::ShiftModifier, at(m_text->width() - 1, m_text->height() - 2));
    QVERIFY(m_text->selectedText().endsWith(QStringLiteral("third\nfourth")));
}

void TestMessageText::wordsAreCopiedByKeyboard()
{
    show(QStringLiteral("*one* two"));
    QTest::mouseClick(m_window.get(), Qt::LeftButton, {}, at(1, 8));
    QVERIFY(m_text->hasActiveFocus());
    QTest::keyClick(m_window.get(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(m_window.get(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("one two"));
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    QCOMPARE(m_text->selectedText(), QString());
    m_text->selectAll();
    m_text->setFocus(false, Qt::TabFocusReason);
    QCOMPARE(m_text->selectedText(), QString());
}

void TestMessageText::aLinkIsAskedForAndNotOpened()
{
    QDesktopServices::setUrlHandler(QStringLiteral("https"), this, "opened");
    show(QStringLiteral("**see** https://a.example/b, or not"));
    QCOMPARE(m_text->links(), QStringList{QStringLiteral("https://a.example/b")});
    QCOMPARE(m_text->linkAt(5, 8), QString());
    QCOMPARE(m_text->linkAt(80, 8), QStringLiteral("https://a.example/b"));
    QCOMPARE(m_text->linkAt(80, 300), QString());
    QSignalSpy asked(m_text, &MessageText::linkAsked);
    QTest::mouseClick(m_window.get(), Qt::LeftButton, {}, at(5, 8));
    QCOMPARE(asked.count(), 0);
    QTest::qWait(QGuiApplication::styleHints()->mouseDoubleClickInterval() + 50);
    QTest::mouseClick(m_window.get(), Qt::LeftButton, {}, at(80, 8));
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.at(0).at(0).toString(), QStringLiteral("https://a.example/b"));
    QTest::qWait(QGuiApplication::styleHints()->mouseDoubleClickInterval() + 50);
    QTest::mousePress(m_window.get(), Qt::LeftButton, {}, at(80, 8)); // who selects does not mean the link
    QTest::mouseMove(m_window.get(), at(120, 8));
    QTest::mouseRelease(m_window.get(), Qt::LeftButton, {}, at(120, 8));
    QCOMPARE(asked.count(), 1);
    QVERIFY(m_opened.isEmpty());
    QDesktopServices::unsetUrlHandler(QStringLiteral("https"));
}

void TestMessageText::onlyHttpIsOpened()
{
    for (const char *scheme : {"https", "http", "file", "ftp", "mailto"})
        QDesktopServices::setUrlHandler(QLatin1StringView(scheme).toString(), this, "opened");
    const LinkOpener opener;
    m_opened.clear();
    for (const char *link : {"file:///etc/passwd", "ftp://a.b", "mailto:a@b", "javascript:x", "/etc/passwd", "https://a.b\\@c", ""})
        QVERIFY2(!opener.open(QLatin1StringView(link).toString()), link);
    QVERIFY(m_opened.isEmpty());
    QVERIFY(opener.open(QStringLiteral("https://a.example/ä")));
    QCOMPARE(m_opened, QList<QUrl>{QUrl(QStringLiteral("https://a.example/ä"))});
    const QVariantMap target = opener.read(QStringLiteral("https://you@p\u0430ypal.com:81/x"));
    QCOMPARE(target.value(QStringLiteral("address")).toString(), QStringLiteral("https://you@xn--pypal-4ve.com:81/x"));
    QCOMPARE(target.value(QStringLiteral("address")).toString().mid(target.value(QStringLiteral("hostStart")).toInt(), target.value(QStringLiteral("hostLength")).toInt()),
             QStringLiteral("xn--pypal-4ve.com"));
    QVERIFY(target.value(QStringLiteral("isConfusable")).toBool() && target.value(QStringLiteral("hasUserInfo")).toBool());
    for (const char *scheme : {"https", "http", "file", "ftp", "mailto"})
        QDesktopServices::unsetUrlHandler(QLatin1StringView(scheme).toString());
}

void TestMessageText::aPictureHasTheStylesColours()
{
    m_style.codePaper = QColor(0, 200, 0);
    m_style.ownMentionPaper = QColor(200, 0, 200);
    m_style.barInk = QColor(200, 0, 0);
    show(QStringLiteral("```\ncode\n```\n> quoted\n@me"));
    const auto count = [this](const QColor &color) { return pixelsOf(m_window->grabWindow(), color); };
    QTRY_VERIFY(count(QColor(0, 200, 0)) > 200);
    QVERIFY(count(QColor(200, 0, 0)) > 20);
    QCOMPARE(count(QColor(200, 0, 200)), 0);
    m_text->setMentions({QVariantMap{{QStringLiteral("start"), 22}, {QStringLiteral("length"), 3}, {QStringLiteral("mine"), true}}});
    QTRY_VERIFY(count(QColor(200, 0, 200)) > 50);
    m_style.codePaper = QColor(0, 0, 200);
    Q_EMIT m_style.changed();
    QTRY_COMPARE(count(QColor(0, 200, 0)), 0);
    // It stays where it is when it is painted anew.
    m_text->selectAll();
    QTRY_VERIFY(count(m_style.selectionPaper) > 200);
    QCOMPARE(pixelsOf(m_window->grabWindow().copy(0, 0, 600, 18), m_style.selectionPaper), 0);
}

// 16 KB of lines are a page of 270,000 pixels: a picture of all of it would take half a gigabyte.
void TestMessageText::ofWhatIsTallOnlyWhatIsInSightIsPainted()
{
    m_window->contentItem()->setClip(true);
    show(QStringLiteral("> x\n").repeated(4096));
    QVERIFY(m_text->height() > 50'000);
    const double before = processorMs();
    m_window->grabWindow();
    QVERIFY2(processorMs() - before < 400, qPrintable(QString::number(processorMs() - before)));
    QVERIFY(pixelsOf(m_window->grabWindow(), m_style.barInk) > 300);
    m_text->setY(-40'000);
    QVERIFY(pixelsOf(m_window->grabWindow(), m_style.barInk) > 300);
    m_text->setY(-m_text->height() - 10);
    QCOMPARE(pixelsOf(m_window->grabWindow(), m_style.barInk), 0);
}

void TestMessageText::hostileWordsTakeNoTime()
{
    double slowest = 0;
    QString words;
    for (const QString &hostile : porchlight::test::hostileStrings(QUrl(QStringLiteral("http://127.0.0.1:1/x")), QStringLiteral("/nowhere"))) {
        const QString head = hostile.left(2400); // as much as a row shows at first
        show(QString());
        const double before = processorMs();
        show(head);
        m_window->grabWindow();
        m_text->selectAll();
        m_text->linkAt(10, 10);
        const double took = processorMs() - before;
        if (took > slowest) {
            slowest = took;
            words = head.left(30);
        }
    }
    std::printf("the slowest words took %.1f ms: %s\n", slowest, words.toUtf8().toPercentEncoding(" <>/:").constData());
#ifdef __SANITIZE_ADDRESS__
    QVERIFY(slowest < 4000);
#else
    QVERIFY(slowest < 800);
#endif
}

QTEST_MAIN(TestMessageText)
#include "tst_MessageText.moc"
