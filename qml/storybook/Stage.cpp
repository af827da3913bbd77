// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "qml/storybook/Stage.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QMutex>
#include <QQmlComponent>
#include <QQuickItem>
#include <QThread>

namespace porchlight::storybook {

namespace {

QMutex warningsMutex;
QStringList heard;
int listeners = 0;

void listen(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (type == QtDebugMsg || type == QtInfoMsg)
        return;
    // Which scripts the fonts of this machine can shape is not the doing of any page.
    if (message.contains(QLatin1String("OpenType support missing for")))
        return;
    // Qt's own render loop, when a window goes whose animations have not begun.
    if (message.contains(QLatin1String("QUnifiedTimer::stopAnimationDriver")))
        return;
    const QMutexLocker lock(&warningsMutex);
    heard.append(context.file ? QStringLiteral("%1:%2: ").arg(QLatin1String(context.file)).arg(context.line) + message : message);
}

/// As QTest::qWait(), which is not for programs.
void pass(int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    while (!timer.hasExpired(milliseconds)) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, milliseconds);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QThread::msleep(1);
    }
}

} // namespace

Stage::Stage(const Prepare &prepare)
    : m_engine(std::make_unique<QQmlApplicationEngine>())
{
    {
        const QMutexLocker lock(&warningsMutex);
        heard.clear();
    }
    if (listeners++ == 0)
        qInstallMessageHandler(listen);
    m_engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
    if (prepare)
        prepare(*m_engine);
}

Stage::~Stage()
{
    m_engine.reset();
    m_page.reset();
    if (--listeners > 0)
        return; // another has taken its place
    qInstallMessageHandler(nullptr);
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
}

bool Stage::open(const Page &page, const Variant &variant)
{
    QGuiApplication::setLayoutDirection(variant.direction);
    QQmlComponent component(m_engine.get(), page.url);
    m_page.reset(component.create());
    if (!m_page) {
        qWarning("%s", qPrintable(component.errorString().trimmed()));
        return false;
    }
    vary(variant);
    return qobject_cast<QQuickItem *>(m_page.get()) ? openSheet() : openScreen();
}

bool Stage::openScreen()
{
    return load(QStringLiteral("qrc:/qt/qml/Porchlight/Views/MainWindow.qml"), {{QStringLiteral("profile"), QVariant::fromValue(m_page.get())}});
}

bool Stage::openSheet()
{
    return load(QStringLiteral("qrc:/storybook/SheetWindow.qml"), {{QStringLiteral("sheet"), QVariant::fromValue(m_page.get())}});
}

bool Stage::load(const QString &window, QVariantMap properties)
{
    const QSize wanted(m_page->property("windowWidth").toInt(), m_page->property("windowHeight").toInt());
    const QSize size = m_place && m_place->isValid() ? m_place->size() : wanted;
    properties.insert(QStringLiteral("width"), size.width());
    properties.insert(QStringLiteral("height"), size.height());
    if (m_place) {
        properties.insert(QStringLiteral("x"), m_place->x());
        properties.insert(QStringLiteral("y"), m_place->y());
        properties.insert(QStringLiteral("visible"), false);
    }
    m_engine->setInitialProperties(properties);
    m_engine->load(QUrl(window));
    m_window = m_engine->rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow *>(m_engine->rootObjects().constLast());
    if (m_window && m_place) {
        m_window->setProperty("_q_showWithoutActivating", true); // whoever writes goes on writing
        m_window->show();
    }
    return m_window;
}

bool Stage::show(const Page &page, const Variant &variant)
{
    if (!open(page, variant))
        return false;
    m_window->requestActivate();
    settle();
    arrange();
    settle();
    return true;
}

bool Stage::show(const QString &name, const Variant &variant)
{
    return show({name, {}, {}, QUrl(QStringLiteral("qrc:/storybook/screens/%1.qml").arg(name))}, variant);
}

void Stage::arrange()
{
    if (m_page->metaObject()->indexOfMethod("arrange(QVariant)") >= 0)
        QMetaObject::invokeMethod(m_page.get(), "arrange", Q_ARG(QVariant, QVariant::fromValue(m_window)));
}

void Stage::vary(const Variant &variant)
{
    QGuiApplication::setLayoutDirection(variant.direction);
    auto *appearance = m_page->property("appearance").value<QObject *>();
    appearance->setProperty("mode", variant.mode);
    appearance->setProperty("accent", variant.accent);
    appearance->setProperty("textScale", variant.textScale);
    appearance->setProperty("reducedMotion", variant.reducedMotion);
}

void Stage::settle()
{
    // What is asked for later may ask again: layouts, then lists, then what follows their heights.
    constexpr int roundsMin = 3, roundsMax = 8;
    QImage before;
    for (int round = 0; round < roundsMax; ++round) {
        pass(12);
        const QImage now = m_window->grabWindow();
        if (round + 1 >= roundsMin && now == before)
            return;
        before = now;
    }
}

QObject *Stage::list(const QString &name) const
{
    const QObject *home = m_window->property("home").value<QObject *>();
    if (!home)
        return nullptr;
    const bool messages = name == QLatin1String("Messages");
    const QObject *pane = home->property(messages ? "timelinePane" : "conversationPane").value<QObject *>();
    const QObject *holder = messages ? pane->property("messages").value<QObject *>() : pane;
    return holder->property("list").value<QObject *>();
}

QStringList Stage::warnings() const
{
    const QMutexLocker lock(&warningsMutex);
    return heard;
}

} // namespace porchlight::storybook
