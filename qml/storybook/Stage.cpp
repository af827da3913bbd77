// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "qml/storybook/Stage.h"

#include <QDir>
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

void forget()
{
    const QMutexLocker lock(&warningsMutex);
    heard.clear();
}

void tell(QObject &appearance, const Variant &variant)
{
    appearance.setProperty("mode", variant.mode);
    appearance.setProperty("accent", variant.accent);
    appearance.setProperty("textScale", variant.textScale);
    appearance.setProperty("reducedMotion", variant.reducedMotion);
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
    : m_engine(std::make_unique<QQmlEngine>())
{
    if (listeners++ == 0) {
        forget();
        qInstallMessageHandler(listen);
    }
    m_engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
    if (prepare)
        prepare(*m_engine);
}

Stage::~Stage()
{
    m_window.reset();
    m_page.reset();
    m_tokens.reset();
    m_engine.reset();
    if (--listeners > 0)
        return; // another has taken its place
    qInstallMessageHandler(nullptr);
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
}

bool Stage::open(const Page &page, const Variant &variant)
{
    m_window.reset();
    m_page.reset();
    forget(); // what looks at a page that has just gone may have complained
    dress(variant);
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
    return load(QStringLiteral("qrc:/qt/qml/Porchlight/Views/MainWindow.qml"), {{QStringLiteral("profile"), QVariant::fromValue(m_page.get())},
                                                                                {QStringLiteral("accounts"), m_page->property("accounts")}});
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
    QQmlComponent component(m_engine.get(), QUrl(window));
    QObject *made = component.isReady() ? component.createWithInitialProperties(properties) : nullptr;
    m_window.reset(qobject_cast<QQuickWindow *>(made));
    if (!m_window) {
        delete made;
        qWarning("%s", qPrintable(component.errorString().trimmed()));
    }
    if (m_window && m_place) {
        m_window->setProperty("_q_showWithoutActivating", true); // whoever writes goes on writing
        m_window->show();
    }
    return m_window != nullptr;
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

void Stage::warmUp()
{
    if (m_tokens)
        return;
    QByteArray imports("import QtQuick\n");
    for (const QString &module : QDir(QStringLiteral(":/qt/qml/Porchlight")).entryList(QDir::Dirs))
        imports += "import Porchlight." + module.toLatin1() + '\n';
    QQmlComponent component(m_engine.get());
    component.setData(imports + "QtObject { property QtObject theme: Theme }", QUrl());
    m_tokens.reset(component.create());
}

/// Before anything of a page is made, so that none sees how the one before it has ended.
void Stage::dress(const Variant &variant)
{
    warmUp();
    auto *theme = m_tokens ? m_tokens->property("theme").value<QObject *>() : nullptr;
    if (theme)
        tell(*theme, variant);
}

void Stage::arrange()
{
    if (m_page->metaObject()->indexOfMethod("arrange(QVariant)") >= 0)
        QMetaObject::invokeMethod(m_page.get(), "arrange", Q_ARG(QVariant, QVariant::fromValue(m_window.get())));
}

void Stage::vary(const Variant &variant)
{
    QGuiApplication::setLayoutDirection(variant.direction);
    tell(*m_page->property("appearance").value<QObject *>(), variant);
}

QImage Stage::settle()
{
    // What is asked for later may ask again: layouts, then lists, then what follows their heights.
    constexpr int roundMs = 2, roundsMin = 3, roundsMax = 8;
    QImage before;
    for (int round = 0; round < roundsMax; ++round) {
        hastenTimers();
        pass(roundMs);
        QImage now = picture();
        if (round + 1 >= roundsMin && now == before)
            return now;
        before = std::move(now);
    }
    return before;
}

void Stage::hastenTimers() const
{
    constexpr int momentMs = 3'000; // longer ones are of no picture
    for (QObject *each : m_window->findChildren<QObject *>()) {
        if (each->inherits("QQmlTimer") && each->property("running").toBool() && !each->property("repeat").toBool()
            && each->property("interval").toInt() <= momentMs)
            each->setProperty("interval", 0);
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
