// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/Controls/MessageText.h"

#include "qml/Controls/WordTiles.h"

#include <QtGui/QClipboard>
#include <QtGui/QCursor>
#include <QtGui/QGuiApplication>
#include <QtGui/QStyleHints>
#include <QtQuick/QQuickWindow>

#include <algorithm>
#include <utility>

using namespace porchlight::formatting;

namespace {

/// A finger scrolls.
bool isFinger(const QMouseEvent &event)
{
    return event.device() && event.device()->type() == QInputDevice::DeviceType::TouchScreen;
}

void say(const QString &words, QClipboard::Mode mode)
{
    if (!words.isEmpty())
        QGuiApplication::clipboard()->setText(words, mode);
}

std::vector<WordMention> mentionsIn(const QVariantList &list)
{
    std::vector<WordMention> mentions;
    for (const QVariant &one : list) {
        const QVariantMap span = one.toMap();
        const Range range{span.value(QStringLiteral("start")).toLongLong(), span.value(QStringLiteral("length")).toLongLong()};
        if (range.start >= 0 && range.length > 0)
            mentions.push_back({range, span.value(QStringLiteral("mine")).toBool()});
    }
    std::sort(mentions.begin(), mentions.end(), [](const WordMention &one, const WordMention &other) { return one.range.start < other.range.start; });
    return mentions;
}

/// As it stands, in lines.
FormattedText unformatted(const QString &text)
{
    FormattedText whole{text, {}};
    Block block;
    if (!text.isEmpty())
        block.pieces.push_back({{0, text.size()}, {}, false});
    whole.blocks.push_back(block);
    return whole;
}

} // namespace

MessageText::MessageText(QQuickItem *parent)
    : QQuickItem(parent)
{
    setFlag(ItemHasContents);
    setAcceptedMouseButtons(Qt::LeftButton);
    setAcceptHoverEvents(true);
    setCursor(Qt::IBeamCursor);
}

void MessageText::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    layOut();
}

void MessageText::setFormatted(bool isFormatted)
{
    if (std::exchange(m_isFormatted, isFormatted) != isFormatted)
        layOut();
}

void MessageText::setMentions(const QVariantList &mentions)
{
    if (mentions == m_mentions)
        return;
    m_mentions = mentions;
    layOut();
}

void MessageText::setStyle(WordStyle *style)
{
    if (style == m_style)
        return;
    if (m_style)
        m_style->disconnect(this);
    m_style = style;
    if (style)
        connect(style, &WordStyle::changed, this, &MessageText::layOut);
    layOut();
}

void MessageText::setInk(const QColor &ink)
{
    if (std::exchange(m_ink, ink) != ink)
        layOut();
}

void MessageText::setSlanted(bool isSlanted)
{
    if (std::exchange(m_isSlanted, isSlanted) != isSlanted)
        layOut();
}

void MessageText::setWidthMax(qreal widthMax)
{
    if (qFuzzyCompare(widthMax, m_widthMax))
        return;
    m_widthMax = widthMax;
    layOut();
}

void MessageText::componentComplete()
{
    QQuickItem::componentComplete();
    layOut();
}

void MessageText::layOut()
{
    if (!isComponentComplete() || !m_style)
        return;
    WordSource source{.mentions = mentionsIn(m_mentions), .ink = m_ink, .isSlanted = m_isSlanted};
    std::vector<Range> names;
    for (const WordMention &mention : source.mentions)
        names.push_back(mention.range);
    source.text = m_isFormatted ? parse(m_text, names) : unformatted(m_text);
    m_layout.lay(std::move(source), *m_style, m_widthMax);
    select(0, 0);
    setImplicitSize(m_layout.size().width(), m_layout.size().height());
    // Of what is low enough a picture of all of it is cheaper than to follow what is in sight.
    setFlag(ItemObservesViewport, m_layout.size().height() > WordTiles::wholeHeightMax);
    watchViewport();
    paintAnew();
    Q_EMIT laidOut();
    Q_EMIT textChanged();
}

/// Qt Quick tells only its own items when they move through what is in sight.
void MessageText::watchViewport()
{
    if (!flags().testFlag(ItemObservesViewport))
        return;
    for (QQuickItem *item = this; item; item = item->parentItem()) {
        connect(item, &QQuickItem::yChanged, this, &QQuickItem::update, Qt::UniqueConnection);
        connect(item, &QQuickItem::heightChanged, this, &QQuickItem::update, Qt::UniqueConnection);
    }
}

void MessageText::paintAnew()
{
    m_isStale = true;
    update();
}

void MessageText::itemChange(ItemChange change, const ItemChangeData &data)
{
    if (change == ItemDevicePixelRatioHasChanged || change == ItemSceneChange)
        paintAnew();
    if (change == ItemParentHasChanged || change == ItemSceneChange)
        watchViewport();
    QQuickItem::itemChange(change, data);
}

QSGNode *MessageText::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    auto *tiles = static_cast<WordTiles *>(old);
    if (!m_style || !window() || m_layout.length() == 0) {
        delete tiles;
        return nullptr;
    }
    if (!tiles)
        tiles = new WordTiles;
    const QRectF inSight = flags().testFlag(ItemObservesViewport) ? clipRect() : QRectF(QPointF(), m_layout.size());
    tiles->show(*window(), m_layout, *m_style, inSight, selection(), std::exchange(m_isStale, false));
    return tiles;
}

Range MessageText::selection() const
{
    return {std::min(m_anchor, m_cursor), std::abs(m_cursor - m_anchor)};
}

void MessageText::select(qsizetype anchor, qsizetype cursor)
{
    if (anchor == m_anchor && cursor == m_cursor)
        return;
    const Range before = selection();
    m_anchor = anchor;
    m_cursor = cursor;
    if (selection() == before)
        return;
    paintAnew();
    Q_EMIT selectionChanged();
}

void MessageText::selectAll()
{
    select(0, m_layout.length());
}

void MessageText::deselect()
{
    select(m_cursor, m_cursor);
}

void MessageText::copy() const
{
    say(selectedText(), QClipboard::Clipboard);
}

void MessageText::mousePressEvent(QMouseEvent *event)
{
    if (isFinger(*event))
        return event->ignore();
    forceActiveFocus(Qt::MouseFocusReason);
    setKeepMouseGrab(true); // or the list would be dragged along
    const qsizetype at = m_layout.positionAt(event->position());
    const int intervalMs = QGuiApplication::styleHints()->mouseDoubleClickInterval();
    if (m_doubled.isValid() && m_doubled.elapsed() < intervalMs) {
        const Range part = m_layout.partAt(at);
        m_doubled.invalidate();
        m_pressedLink.clear();
        select(part.start, part.end());
        return;
    }
    m_pressedLink = m_layout.linkAt(event->position());
    select(event->modifiers().testFlag(Qt::ShiftModifier) ? m_anchor : at, at);
}

void MessageText::mouseMoveEvent(QMouseEvent *event)
{
    if (m_doubled.isValid()) // what was chosen by clicks stays, though the hand trembles
        return;
    select(m_anchor, m_layout.positionAt(event->position()));
}

void MessageText::mouseDoubleClickEvent(QMouseEvent *event)
{
    const Range word = m_layout.wordAt(m_layout.positionAt(event->position()));
    m_pressedLink.clear();
    select(word.start, word.end());
    m_doubled.start();
}

void MessageText::mouseReleaseEvent(QMouseEvent *event)
{
    setKeepMouseGrab(false);
    const QString link = std::exchange(m_pressedLink, QString());
    if (selection().length > 0) {
        if (QGuiApplication::clipboard()->supportsSelection())
            say(selectedText(), QClipboard::Selection);
    } else if (!link.isEmpty() && m_layout.linkAt(event->position()) == link) {
        Q_EMIT linkAsked(link);
    }
}

void MessageText::mouseUngrabEvent()
{
    setKeepMouseGrab(false);
    m_pressedLink.clear();
}

void MessageText::hoverMoveEvent(QHoverEvent *event)
{
    setCursor(m_layout.linkAt(event->position()).isEmpty() ? Qt::IBeamCursor : Qt::PointingHandCursor);
    event->ignore(); // what lies below may want to know as well
}

void MessageText::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy) && selection().length > 0)
        copy();
    else if (event->matches(QKeySequence::SelectAll))
        selectAll();
    else if (event->key() == Qt::Key_Escape && selection().length > 0)
        deselect();
    else
        event->ignore();
}

void MessageText::focusOutEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        deselect();
    QQuickItem::focusOutEvent(event);
}
