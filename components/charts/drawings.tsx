'use client'

import dynamic from 'next/dynamic'
import type { ComponentType } from 'react'
import { FiguresChart } from '@/components/charts/figures/figures'
import { PositionsDrawn } from '@/components/charts/positions/drawn'
import type { FigureRow } from '@/lib/views/rows/figures'
import type { ChartProps } from './chart-props'

const Figures = ({ rows, brief, corpus, onOpen, hrefOf }: ChartProps<FigureRow>) => (
  <FiguresChart rows={rows} brief={brief} outlets={corpus.outlets} actors={corpus.actors} onOpen={onOpen} hrefOf={hrefOf} />
)

const AgreementChart = dynamic(() => import('@/components/charts/agreement/agreement').then((chart) => chart.AgreementChart))
const GapsChart = dynamic(() => import('@/components/charts/gaps/gaps').then((chart) => chart.GapsChart))
const FramesChart = dynamic(() => import('@/components/charts/frames/frames').then((chart) => chart.FramesChart))
const SimilarityChart = dynamic(() => import('@/components/charts/similarity/similarity').then((chart) => chart.SimilarityChart))
const ReliabilityChart = dynamic(() => import('@/components/charts/reliability/reliability').then((chart) => chart.ReliabilityChart))

const Language = dynamic(() => import('@/components/charts/language/language').then(({ LanguageChart }) => LanguageChart))
const Timeline = dynamic(() => import('@/components/charts/timeline/timeline').then(({ TimelineChart }) => TimelineChart))
const Voices = dynamic(() => import('@/components/charts/voices/voices').then(({ VoicesChart }) => VoicesChart))

/** The chart of each view. One that is large, or is seldom seen first, is loaded when it is drawn: `dynamic(() => import('./x'))`. */
export const DRAWINGS: Readonly<Record<string, ComponentType<ChartProps>>> = {
  figures: Figures as unknown as ComponentType<ChartProps>,
  positions: PositionsDrawn as unknown as ComponentType<ChartProps>,
  frames: FramesChart as unknown as ComponentType<ChartProps>,
  language: Language as unknown as ComponentType<ChartProps>,
  timeline: Timeline as unknown as ComponentType<ChartProps>,
  voices: Voices as unknown as ComponentType<ChartProps>,
  agreement: AgreementChart as unknown as ComponentType<ChartProps>,
  gaps: GapsChart as unknown as ComponentType<ChartProps>,
  similarity: SimilarityChart as unknown as ComponentType<ChartProps>,
  reliability: ReliabilityChart as unknown as ComponentType<ChartProps>,
}
