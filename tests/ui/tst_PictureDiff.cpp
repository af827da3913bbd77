// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// E1: whether a page looks as it did, as an eye would judge it, and the report of what does not.
#include "qml/storybook/DiffReport.h"
#include "qml/storybook/PictureDiff.h"

#include <QGuiApplication>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

using namespace porchlight::storybook;

namespace {

QImage page(const QString &words, const QColor &ink = Qt::black)
{
    QImage image(400, 200, QImage::Format_RGB32);
    image.fill(QColor(0xfb, 0xfa, 0xf7));
    QPainter painter(&image);
    QFont font;
    font.setPixelSize(28);
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(20, 100, words);
    return image;
}

} // namespace

class TestPictureDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameIsTheSame();
    void anotherLetterIsSeen();
    void aShadeThatNobodySeesIsTolerated();
    void anotherSizeIsAnotherPicture();
    void theReportShowsWhatDiffers();
};

void TestPictureDiff::theSameIsTheSame()
{
    const PictureDiff diff = PictureDiff::of(page(QStringLiteral("Saturday")), page(QStringLiteral("Saturday")));
    QCOMPARE(diff.worst, 0.0);
    QVERIFY(!diff.isDifferent());
    QVERIFY(diff.marked.isNull());
}

void TestPictureDiff::anotherLetterIsSeen()
{
    const PictureDiff diff = PictureDiff::of(page(QStringLiteral("Saturday")), page(QStringLiteral("Saturdax")));
    QVERIFY(diff.isDifferent());
    QCOMPARE(diff.marked.size(), QSize(400, 200));
    // What is the same is pale in the picture that shows where.
    QVERIFY(diff.marked.pixelColor(5, 5).lightness() >= 0xfb);
    // Also in the form that baselines have.
    QVERIFY(PictureDiff::of(asBaseline(page(QStringLiteral("Saturday"))), asBaseline(page(QStringLiteral("Saturdax")))).isDifferent());
}

void TestPictureDiff::aShadeThatNobodySeesIsTolerated()
{
    QVERIFY(!PictureDiff::of(page(QStringLiteral("Saturday"), QColor(0x21, 0x1e, 0x1a)), page(QStringLiteral("Saturday"), QColor(0x23, 0x20, 0x1c))).isDifferent());
    QVERIFY(PictureDiff::of(page(QStringLiteral("Saturday"), Qt::black), page(QStringLiteral("Saturday"), Qt::red)).isDifferent());
}

void TestPictureDiff::anotherSizeIsAnotherPicture()
{
    QVERIFY(PictureDiff::of(page(QStringLiteral("a")), page(QStringLiteral("a")).copy(0, 0, 399, 200)).isDifferent());
    QVERIFY(PictureDiff::of({}, page(QStringLiteral("a"))).isDifferent());
    QVERIFY(PictureDiff::of(page(QStringLiteral("a")), {}).isDifferent());
}

void TestPictureDiff::theReportShowsWhatDiffers()
{
    const QTemporaryDir folder;
    const QString baselines = folder.filePath(QStringLiteral("baselines"));
    const QString report = folder.filePath(QStringLiteral("report"));
    QVERIFY(QDir().mkpath(baselines));
    QVERIFY(asBaseline(page(QStringLiteral("Saturday"))).save(baselines + QStringLiteral("/Same-light.png")));
    QVERIFY(asBaseline(page(QStringLiteral("Saturday"))).save(baselines + QStringLiteral("/Other-light.png")));
    DiffReport first(baselines, report);
    QVERIFY(first.add(QStringLiteral("Same-light"), page(QStringLiteral("Saturday"))));
    QVERIFY(!first.add(QStringLiteral("Other-light"), page(QStringLiteral("Sunday"))));
    QVERIFY(!first.add(QStringLiteral("New-light"), page(QStringLiteral("Sunday"))));
    QFile html(first.finish());
    QVERIFY(html.open(QIODevice::ReadOnly));
    const QByteArray text = html.readAll();
    QVERIFY(text.contains("Other-light.was.png") && text.contains("Other-light.is.png") && text.contains("Other-light.where.png"));
    QVERIFY(text.contains("New-light") && !text.contains("New-light.was.png"));
    QVERIFY(!text.contains("Same-light"));
    for (const char *kind : {"was", "is", "where"})
        QVERIFY(!QImage(report + QStringLiteral("/Other-light.%1.png").arg(QLatin1String(kind))).isNull());
    // Nothing differs any more, and nothing says so.
    DiffReport second(baselines, report);
    QVERIFY(second.add(QStringLiteral("Same-light"), page(QStringLiteral("Saturday"))));
    QCOMPARE(second.finish(), QString());
    QVERIFY(!QFile::exists(report + QStringLiteral("/index.html")));
}

QTEST_MAIN(TestPictureDiff)
#include "tst_PictureDiff.moc"
