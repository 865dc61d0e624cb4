import type { CodeList, CodeOf } from './code-list.ts'

/** Update frequency (6.5). */
export const frequencies = [
  { code: 'REALTIME', zh: '实时', en: 'Real time', also: ['实时更新', 'real-time', 'continual', 'continuous'] },
  { code: 'MINUTE', zh: '每分钟', en: 'Every minute', also: ['分钟'] },
  { code: 'HOUR', zh: '每小时', en: 'Hourly', also: ['小时', 'hourly'] },
  { code: 'DAY', zh: '每日', en: 'Daily', also: ['每天', '日', '按日', 'daily'] },
  { code: 'WEEK', zh: '每周', en: 'Weekly', also: ['周', '按周', 'weekly'] },
  { code: 'MONTH', zh: '每月', en: 'Monthly', also: ['月', '按月', 'monthly'] },
  { code: 'QUARTER', zh: '每季', en: 'Quarterly', also: ['每季度', '季', '季度', '按季', 'quarterly'] },
  { code: 'HALF', zh: '半年', en: 'Half-yearly', also: ['每半年', '半年更新', 'biannual', 'semiannual'] },
  { code: 'YEAR', zh: '每年', en: 'Yearly', also: ['年', '按年', '年度', 'annual', 'annually', 'yearly'] },
  {
    code: 'IRREGULAR',
    zh: '不定期',
    en: 'Irregular',
    also: ['不定期更新', '按需', '其他', 'irregular', 'on-demand', 'as needed'],
  },
  { code: 'STATIC', zh: '不更新', en: 'Not updated', also: ['静态', '一次性', 'no-update', 'never', 'not updated'] },
] as const satisfies CodeList
export type Frequency = CodeOf<typeof frequencies>

/** File and message formats. */
export const formats = [
  { code: 'CSV', zh: 'CSV', en: 'CSV', also: ['text/csv', 'application/csv'] },
  { code: 'XLS', zh: 'XLS', en: 'XLS', also: ['application/vnd.ms-excel'] },
  {
    code: 'XLSX',
    zh: 'XLSX',
    en: 'XLSX',
    also: ['excel', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  },
  { code: 'JSON', zh: 'JSON', en: 'JSON', also: ['application/json'] },
  { code: 'JSONL', zh: 'JSONL', en: 'JSONL', also: ['ndjson', 'application/jsonlines', 'jsonlines'] },
  { code: 'XML', zh: 'XML', en: 'XML', also: ['application/xml', 'text/xml'] },
  { code: 'RDF', zh: 'RDF', en: 'RDF', also: ['application/rdf+xml', 'text/turtle', 'turtle', 'json-ld', 'jsonld'] },
  { code: 'PARQUET', zh: 'Parquet', en: 'Parquet', also: ['application/x-parquet', 'application/vnd.apache.parquet'] },
  { code: 'GEOJSON', zh: 'GeoJSON', en: 'GeoJSON', also: ['application/vnd.geo+json', 'application/geo+json'] },
  { code: 'SHP', zh: 'Shapefile', en: 'Shapefile', also: ['shp', 'shapefile', 'application/vnd.shp'] },
  { code: 'KML', zh: 'KML', en: 'KML', also: ['application/vnd.google-earth.kml+xml', 'kmz'] },
  { code: 'GEOTIFF', zh: 'GeoTIFF', en: 'GeoTIFF', also: ['cog', 'tiff', 'tif', 'image/tiff'] },
  { code: 'NETCDF', zh: 'NetCDF', en: 'NetCDF', also: ['nc', 'netcdf4'] },
  { code: 'GRIB', zh: 'GRIB', en: 'GRIB', also: ['grib2'] },
  { code: 'HDF5', zh: 'HDF5', en: 'HDF5', also: ['hdf', 'h5'] },
  { code: 'ZARR', zh: 'Zarr', en: 'Zarr' },
  { code: 'TXT', zh: 'TXT', en: 'TXT', also: ['text/plain', 'text', 'txt'] },
  { code: 'PDF', zh: 'PDF', en: 'PDF', also: ['application/pdf'] },
  { code: 'DOC', zh: 'DOC', en: 'DOC', also: ['docx', 'application/msword', 'word'] },
  { code: 'HTML', zh: '网页', en: 'Web page', also: ['html', 'text/html'] },
  { code: 'IMAGE', zh: '图像', en: 'Images', also: ['jpg', 'jpeg', 'png', 'image/jpeg', 'image/png', '图片'] },
  { code: 'AUDIO', zh: '音频', en: 'Audio', also: ['wav', 'mp3', 'flac'] },
  { code: 'VIDEO', zh: '视频', en: 'Video', also: ['mp4', 'avi', 'video/mp4'] },
  { code: 'POINTCLOUD', zh: '点云', en: 'Point cloud', also: ['las', 'laz', 'pcd'] },
  { code: 'ZIP', zh: '压缩包', en: 'Archive', also: ['zip', 'rar', 'gz', 'tar', '7z', 'application/zip', 'tar.gz'] },
  { code: 'SQL', zh: '数据库', en: 'Database', also: ['sql', 'db', 'sqlite', '数据库表', '库表', 'mdb', 'dbf'] },
  {
    code: 'API',
    zh: '接口',
    en: 'API',
    also: ['接口', 'wms', 'wfs', 'rest', 'api', 'esri rest', 'web service', 'arcgis geoservices rest api'],
  },
  { code: 'MODEL', zh: '模型文件', en: 'Model file', also: ['onnx', 'safetensors', 'pt'] },
  { code: 'OTHER', zh: '其他', en: 'Other' },
] as const satisfies CodeList
export type Format = CodeOf<typeof formats>

/** Logical type of a field in the dictionary. */
export const fieldTypes = [
  { code: 'STRING', zh: '字符', en: 'Text', also: ['string', 'varchar', 'text', 'str', 'char', 'sc:Text'] },
  {
    code: 'INTEGER',
    zh: '整数',
    en: 'Integer',
    also: ['int', 'integer', 'bigint', 'int32', 'int64', 'sc:Integer', 'cr:Int64'],
  },
  {
    code: 'DECIMAL',
    zh: '小数',
    en: 'Decimal',
    also: ['number', 'float', 'double', 'numeric', 'decimal', 'float32', 'float64', 'sc:Float'],
  },
  { code: 'BOOLEAN', zh: '布尔', en: 'Boolean', also: ['bool', 'boolean', 'sc:Boolean'] },
  { code: 'DATE', zh: '日期', en: 'Date', also: ['date', 'sc:Date'] },
  { code: 'DATETIME', zh: '时间', en: 'Date and time', also: ['datetime', 'timestamp', 'sc:DateTime'] },
  { code: 'CODE', zh: '代码', en: 'Code', also: ['enum', 'categorical', 'ClassLabel'] },
  { code: 'GEOMETRY', zh: '空间', en: 'Geometry', also: ['geometry', 'point', 'polygon'] },
  { code: 'JSON', zh: '对象', en: 'Object', also: ['object', 'struct', 'array', 'list', 'map', 'json', 'sequence'] },
  {
    code: 'BINARY',
    zh: '文件',
    en: 'File',
    also: ['binary', 'blob', 'image', 'audio', 'bytes', 'sc:ImageObject', 'sc:AudioObject'],
  },
] as const satisfies CodeList
export type FieldType = CodeOf<typeof fieldTypes>

/** Language of the data itself (BCP 47 primary tag). The long tail of languages is kept as its tag. */
export const dataLanguages = [
  { code: 'zh', zh: '中文', en: 'Chinese', also: ['zho', 'chi', 'cmn', 'Chinese'] },
  { code: 'en', zh: '英语', en: 'English', also: ['eng', 'English'] },
  { code: 'ar', zh: '阿拉伯语', en: 'Arabic', also: ['ara'] },
  { code: 'de', zh: '德语', en: 'German', also: ['deu', 'ger'] },
  { code: 'fr', zh: '法语', en: 'French', also: ['fra', 'fre'] },
  { code: 'es', zh: '西班牙语', en: 'Spanish', also: ['spa'] },
  { code: 'pt', zh: '葡萄牙语', en: 'Portuguese', also: ['por'] },
  { code: 'ru', zh: '俄语', en: 'Russian', also: ['rus'] },
  { code: 'ja', zh: '日语', en: 'Japanese', also: ['jpn'] },
  { code: 'ko', zh: '韩语', en: 'Korean', also: ['kor'] },
  { code: 'hi', zh: '印地语', en: 'Hindi', also: ['hin'] },
  { code: 'id', zh: '印尼语', en: 'Indonesian', also: ['ind'] },
  { code: 'vi', zh: '越南语', en: 'Vietnamese', also: ['vie'] },
  { code: 'th', zh: '泰语', en: 'Thai', also: ['tha'] },
  { code: 'ms', zh: '马来语', en: 'Malay', also: ['msa'] },
  { code: 'tr', zh: '土耳其语', en: 'Turkish', also: ['tur'] },
  { code: 'it', zh: '意大利语', en: 'Italian', also: ['ita'] },
  { code: 'nan', zh: '闽南语', en: 'Southern Min (Hokkien)', also: ['min-nan', '闽南话'] },
  { code: 'mul', zh: '多语言', en: 'Multilingual', also: ['multilingual'] },
] as const satisfies CodeList

/** Types of high-quality dataset (TC609-5-2025-03). */
export const hqTypes = [
  { code: 'GENERAL', zh: '通识数据集', en: 'General knowledge' },
  { code: 'INDUSTRY', zh: '行业通识数据集', en: 'Common industry knowledge' },
  { code: 'EXPERT', zh: '行业专识数据集', en: 'Industry expertise' },
] as const satisfies CodeList
export type HqType = CodeOf<typeof hqTypes>

export const modalities = [
  { code: 'TEXT', zh: '文本', en: 'Text' },
  { code: 'IMAGE', zh: '图像', en: 'Image' },
  { code: 'AUDIO', zh: '音频', en: 'Audio' },
  { code: 'VIDEO', zh: '视频', en: 'Video' },
  { code: 'TABLE', zh: '结构化数据', en: 'Structured data' },
  { code: 'IOT', zh: '物联网时序', en: 'IoT time series' },
  { code: 'POINTCLOUD', zh: '点云', en: 'Point cloud' },
  { code: 'MULTI', zh: '多模态', en: 'Multimodal' },
] as const satisfies CodeList
export type Modality = CodeOf<typeof modalities>

export const trainingStages = [
  { code: 'PRETRAIN', zh: '预训练', en: 'Pre-training' },
  { code: 'SFT', zh: '指令微调', en: 'Instruction tuning' },
  { code: 'ALIGN', zh: '对齐', en: 'Alignment' },
  { code: 'RAG', zh: '检索增强', en: 'Retrieval augmentation' },
  { code: 'EVAL', zh: '评测', en: 'Evaluation' },
] as const satisfies CodeList
export type TrainingStage = CodeOf<typeof trainingStages>

/** Annotation method and annotator of TC609-5-2025-02 (closed lists). */
export const annotationMethods = [
  { code: 'MANUAL', zh: '人工标注', en: 'Manual' },
  { code: 'AUTO', zh: '自动标注', en: 'Automatic' },
  { code: 'SEMI', zh: '半自动标注', en: 'Semi-automatic' },
  { code: 'OTHER', zh: '其他', en: 'Other' },
] as const satisfies CodeList
export type AnnotationMethod = CodeOf<typeof annotationMethods>

export const annotators = [
  { code: 'ORDINARY', zh: '普通标注员', en: 'Ordinary annotators' },
  { code: 'PROFESSIONAL', zh: '专业标注员', en: 'Professional annotators' },
  { code: 'EXPERT', zh: '行业领域专家', en: 'Domain experts' },
  { code: 'OTHER', zh: '其他', en: 'Other' },
] as const satisfies CodeList
export type Annotator = CodeOf<typeof annotators>

/** Dimensions of GB/T 36344-2018 for a provider's own quality assessment. */
export const qualityDimensions = [
  { code: 'CONFORMITY', zh: '规范性', en: 'Conformity' },
  { code: 'COMPLETENESS', zh: '完整性', en: 'Completeness' },
  { code: 'ACCURACY', zh: '准确性', en: 'Accuracy' },
  { code: 'CONSISTENCY', zh: '一致性', en: 'Consistency' },
  { code: 'TIMELINESS', zh: '时效性', en: 'Timeliness' },
  { code: 'ACCESSIBILITY', zh: '可访问性', en: 'Accessibility' },
] as const satisfies CodeList
export type QualityDimension = CodeOf<typeof qualityDimensions>
