// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/Timeline/SpellWaves.h"

#include <QtGui/QAbstractTextDocumentLayout>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtGui/QTextBlock>
#include <QtGui/QTextLayout>
#include <QtQuick/QQuickTextDocument>

#include <algorithm>
#include <utility>

namespace {

constexpr int keyUnitsMax = 2; // what one key puts there; more is pasted, and nobody is typing it
double lastNumber = 0;         // of all questions of the program, so that no two are alike

} // namespace

SpellWaves::SpellWaves(QQuickItem *parent)
    : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &SpellWaves::ask);
}

void SpellWaves::setInput(QQuickItem *input)
{
    if (input == m_input)
        return;
    if (m_document)
        m_document->disconnect(this);
    m_input = input;
    auto *holder = input ? input->property("textDocument").value<QQuickTextDocument *>() : nullptr;
    m_document = holder ? holder->textDocument() : nullptr;
    if (m_document) {
        connect(m_document, &QTextDocument::contentsChange, this, &SpellWaves::onContentsChange);
        connect(m_document->documentLayout(), &QAbstractTextDocumentLayout::update, this, [this] {
            if (!m_places.empty())
                update();
        });
    }
    setPlaces({});
    Q_EMIT inputChanged();
    askAgain();
}

void SpellWaves::setCursor(int cursor)
{
    if (std::exchange(m_cursor, cursor) == cursor)
        return;
    if (cursor != m_typedTo)
        m_typedTo = -1;
    if (!m_places.empty())
        update();
    Q_EMIT cursorChanged();
}

void SpellWaves::setIsOn(bool isOn)
{
    if (std::exchange(m_isOn, isOn) == isOn)
        return;
    if (!isOn)
        setPlaces({});
    askAgain();
    Q_EMIT isOnChanged();
}

void SpellWaves::setColor(const QColor &color)
{
    m_color = color;
    update();
    Q_EMIT colorChanged();
}

void SpellWaves::setPlaces(std::vector<Place> places)
{
    const bool isOther = places.size() != m_places.size();
    m_places = std::move(places);
    update();
    if (isOther)
        Q_EMIT countChanged();
}

// What stands behind the change moves with it; what it touched is another word now.
void SpellWaves::onContentsChange(int position, int removed, int added)
{
    if (!m_isOn)
        return;
    m_typedTo = added <= keyUnitsMax && removed <= keyUnitsMax ? position + added : -1;
    const auto isLetter = [this](int at) { return at >= 0 && m_document->characterAt(at).isLetterOrNumber(); };
    std::vector<Place> left;
    for (Place place : m_places) {
        if (place.start >= position + removed)
            place.start += added - removed;
        else if (place.end() > position)
            continue;
        // Beside it there may be another letter now.
        const bool isJoined = (place.start == position + added && isLetter(place.start - 1)) || (place.end() == position && isLetter(place.end()));
        if (!isJoined)
            left.push_back(place);
    }
    setPlaces(std::move(left));
    m_pause.start();
}

void SpellWaves::askAgain()
{
    if (m_isOn && m_document && !m_document->isEmpty())
        m_pause.start();
    else
        m_pause.stop();
}

void SpellWaves::ask()
{
    if (!m_isOn || !m_document)
        return;
    m_number = ++lastNumber;
    m_askedRevision = m_document->revision();
    Q_EMIT asked(m_number, m_document->toPlainText());
}

void SpellWaves::tell(double number, const QList<int> &flat)
{
    if (!m_isOn || !m_document || number != m_number || m_document->revision() != m_askedRevision)
        return; // it will be asked again
    std::vector<Place> places;
    const int end = m_document->characterCount();
    for (qsizetype at = 0; at + 1 < flat.size(); at += 2) {
        if (flat[at] >= 0 && flat[at + 1] > 0 && flat[at] < end && flat[at + 1] < end - flat[at])
            places.push_back({flat[at], flat[at + 1]});
    }
    setPlaces(std::move(places));
}

bool SpellWaves::isBeingTyped(const Place &place) const
{
    return m_typedTo >= 0 && place.start <= m_cursor && m_cursor <= place.end();
}

QList<int> SpellWaves::placeAt(int position) const
{
    for (const Place &place : m_places) {
        if (place.start <= position && position <= place.end())
            return {place.start, place.length};
    }
    return {};
}

QList<int> SpellWaves::shownPlaces() const
{
    QList<int> shown;
    for (const Place &place : m_places) {
        if (!isBeingTyped(place))
            shown << place.start << place.length;
    }
    return shown;
}

void SpellWaves::paint(QPainter *painter)
{
    if (!m_document || !m_input)
        return;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(m_color, 1.4));
    const QPointF origin = mapFromItem(m_input, QPointF(m_input->property("leftPadding").toReal(), m_input->property("topPadding").toReal()));
    const QAbstractTextDocumentLayout *layout = m_document->documentLayout();
    for (QTextBlock block = m_document->begin(); block.isValid(); block = block.next()) {
        const QRectF rect = layout->blockBoundingRect(block).translated(origin);
        if (rect.top() > height())
            break;
        if (rect.bottom() >= 0)
            drawIn(block, rect.topLeft(), *painter);
    }
}

// Of the lines that are seen, and of the words in them: a message may have thousands of both.
void SpellWaves::drawIn(const QTextBlock &block, const QPointF &corner, QPainter &painter) const
{
    for (int row = 0; row < block.layout()->lineCount(); ++row) {
        const QTextLine line = block.layout()->lineAt(row);
        const qreal y = corner.y() + line.y() + line.ascent() + 2.5;
        if (y < 0 || y > height() + 4)
            continue;
        const int begin = block.position() + line.textStart();
        const int end = begin + line.textLength();
        auto place = std::lower_bound(m_places.begin(), m_places.end(), begin, [](const Place &one, int at) { return one.end() <= at; });
        for (; place != m_places.end() && place->start < end; ++place) {
            if (!isBeingTyped(*place))
                drawWave(corner.x() + line.cursorToX(std::max(place->start, begin) - block.position()),
                         corner.x() + line.cursorToX(std::min(place->end(), end) - block.position()), y, painter);
        }
    }
}

// Letters may go from right to left.
void SpellWaves::drawWave(qreal from, qreal to, qreal y, QPainter &painter)
{
    constexpr qreal step = 2;
    const auto [left, right] = std::minmax(from, to);
    QPainterPath wave(QPointF(left, y));
    int turn = 0;
    for (qreal x = left + step; x <= right; x += step)
        wave.lineTo(x, y + (++turn % 2 == 0 ? 0 : step));
    painter.drawPath(wave);
}
